using SalesDashboard.Data;
using SalesDashboard.Data.Saving;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>
/// One distribution at a time in this process: who has the fewest deals is read and the lead given in one step, so two
/// leads that come at once are shared out like two that come one after the other. Saves wait for each other anyway.
/// </summary>
public sealed class DistributionTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    /// <exception cref="DatabaseUnavailableException">Those before did not end in time; nothing was done.</exception>
    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        if (!await _turn.WaitAsync(SaveGate.Patience, ct))
        {
            throw new DatabaseUnavailableException(DatabaseFault.Busy, innerException: null);
        }

        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }
}
