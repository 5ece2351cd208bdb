using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Data.Saving;

/// <summary>
/// The one way of writing (singleton, one per database and process). A save waits for its turn without holding a
/// thread, opens a transaction that has the write lock from the start, raises versions, writes the records, their
/// journal rows and the idempotency key, commits, and only then, outside of the queue, hands the changes on. Either
/// all of it is in the database or nothing.
/// </summary>
/// <param name="sink">Asked for at each commit: the live book needs the database to come to life.</param>
public sealed class SaveGate(TimeProvider time, Func<IChangeSink?> sink) : IDisposable
{
    /// <summary>How long a save waits for its turn and the lock.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _queue = new(1, 1);

    public void Dispose() => _queue.Dispose();

    internal async Task<int> SaveAsync(SalesDbContext context, CancellationToken ct)
    {
        var save = new PendingSave(context, time);
        if (!save.HasChanges)
        {
            return 0;
        }

        if (!context.Caller.MayWrite)
        {
            throw new UnauthorizedAccessException($"{context.Caller.Name} may only read.");
        }

        var rows = await WriteInTurnAsync(save, ct);
        if (save.Accept() is { } changes)
        {
            sink()?.Publish(changes);
        }

        return rows;
    }

    private async Task<int> WriteInTurnAsync(PendingSave save, CancellationToken ct)
    {
        var arrived = time.GetTimestamp();
        if (!await _queue.WaitAsync(Patience, ct))
        {
            throw new DatabaseUnavailableException(DatabaseFault.Busy, innerException: null);
        }

        try
        {
            // A strategy that retries (SQL Server) repeats the whole transaction; an unknown commit is looked up first.
            var strategy = save.Context.Database.CreateExecutionStrategy();
            return await strategy.ExecuteAsync(
                save,
                (_, it, token) => it.WriteAsync(Patience - time.GetElapsedTime(arrived), token),
                async (_, it, token) => new ExecutionResult<int>(await it.IsCommittedAsync(token), it.Rows),
                ct);
        }
        catch (Exception exception) when (save.Context.FaultOf(exception) is not null)
        {
            throw new DatabaseUnavailableException(save.Context.FaultOf(exception) ?? DatabaseFault.Busy, exception);
        }
        finally
        {
            _queue.Release();
        }
    }
}
