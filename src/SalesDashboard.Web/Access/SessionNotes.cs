using SalesDashboard.Actions.Access;
using SalesDashboard.Data;

namespace SalesDashboard.Web.Access;

/// <summary>
/// Every few minutes writes down which sessions were used, in one save outside of the journal. What a busy database or the
/// end of the process loses, the next use makes good.
/// </summary>
public sealed class SessionNotes(SessionSightings sightings, NoteSessions note, TimeProvider time, ILogger<SessionNotes> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await NoteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task NoteAsync(CancellationToken ct)
    {
        var seen = sightings.Take();
        try
        {
            await note.ExecuteAsync(seen, ct);
        }
        catch (DatabaseUnavailableException)
        {
            log.LogInformation("The last use of {Count} sessions was not noted: the database is busy.", seen.Count);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fence (docs/style.md 22): the next use is noted again.
            log.LogWarning(fault, "The last use of {Count} sessions could not be noted.", seen.Count);
        }
    }
}
