using Quartz;
using SalesDashboard.Data.Checking;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>Every hour: does the live book still say what the database says? Tells the log, changes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class DriftCheckJob(SqlTotals totals, LiveEngine engine, ILogger<DriftCheckJob> log) : IJob
{
    /// <summary>While people save, book and totals are rarely of one state; some tries later they are.</summary>
    private const int Tries = 20;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < Tries && engine.IsFilled; i++)
        {
            if (await CompareAsync(cancellationToken) is { } findings)
            {
                Report(findings);
                return;
            }
        }

        log.LogInformation("The live book was not compared with the database: it was busy or not filled yet. The next try is in an hour.");
    }

    /// <summary>Null where the book has moved on while the database was adding up.</summary>
    private async Task<IReadOnlyList<Finding>?> CompareAsync(CancellationToken ct)
    {
        var read = await totals.ReadAsync(ct);
        return engine.Read(book => engine.LastSequence == read.Sequence ? DriftCheck.Compare(book, read) : null);
    }

    private void Report(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            log.LogInformation("The live book agrees with the database.");
            return;
        }

        // Amounts stay out of the log (docs/style.md 24); the command check prints them.
        log.LogError("The live book differs from the database in {Count} places. Run the command check, then start the program anew.", findings.Count);
    }
}
