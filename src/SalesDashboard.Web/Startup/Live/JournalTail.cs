using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>
/// Brings into the book what other processes wrote: another node, or an import on the command line. The journal's
/// sequence is the order of the world; where ours ends early, the missing rows name the records to read again.
/// </summary>
public sealed class JournalTail(ChangeReader reader, LiveBookLoader loader, LiveEngine engine, TimeProvider time, ILogger<JournalTail> log)
    : BackgroundService
{
    /// <summary>Further behind than this, reading everything anew is quicker than record by record.</summary>
    private const int MostRows = 20_000;

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!engine.IsFilled)
            {
                continue;
            }

            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "The journal could not be read after row {Sequence}; trying again in a second.", engine.LastSequence);
            }
        }
    }

    /// <summary>Reads what the journal has beyond the book; does nothing where all of it is known.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        var known = engine.LastSequence;
        var rows = await reader.ReadJournalAsync(known, MostRows, ct);
        if (rows.Count == 0)
        {
            return;
        }

        if (rows.Count == MostRows)
        {
            await loader.LoadAsync(ct);
            return;
        }

        var changes = new List<Change>();
        foreach (var group in rows.GroupBy(row => row.Entity, row => row.EntityId))
        {
            changes.AddRange(await reader.ReadAsync(group.Key, group.Distinct().ToList(), ct));
        }

        engine.Publish(new ChangeSet(known + 1, rows[^1].Sequence, changes));
    }
}
