using System.Globalization;
using SalesDashboard.Data.Checking;
using SalesDashboard.Data.Journal;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Startup.Live;

namespace SalesDashboard.Web.Commands;

/// <summary>Is the file whole, is the journal unbroken, does a book made from the rows say what the database adds up?</summary>
internal sealed class CheckCommand : SalesCommand
{
    /// <summary>Book and totals must be of one state; while people save that takes some tries.</summary>
    private const int Tries = 20;

    public override string Name => "check";

    public override string Usage => "";

    public override string Summary => "Checks the database, the chain of its journal, and the live book against SQL.";

    public override bool NeedsDatabase => true;

    public override string? FaultOf(CommandWords words) => words.Words.Count == 0 ? null : "check takes nothing but settings.";

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var findings = new List<Finding>(await services.GetRequiredService<DatabaseCheck>().RunAsync(ct));
        findings.AddRange(await CompareAsync(services, ct));
        foreach (var finding in findings)
        {
            await output.LineAsync($"{finding.Area}: {finding.Message}");
        }

        if (findings.Count > 0)
        {
            return await output.RefuseAsync(string.Create(CultureInfo.InvariantCulture, $"Findings: {findings.Count}. Keep a copy of the database and restore a backup that is clean."));
        }

        await output.LineAsync("Clean: database, journal, live book against SQL.");
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<Finding>> CompareAsync(IServiceProvider services, CancellationToken ct)
    {
        var (reader, loader, totals) = (
            services.GetRequiredService<ChangeReader>(), services.GetRequiredService<LiveBookLoader>(), services.GetRequiredService<SqlTotals>());
        for (var i = 0; i < Tries; i++)
        {
            var before = await reader.LastSequenceAsync(ct);
            var book = await loader.ReadAsync(ct);
            var read = await totals.ReadAsync(ct);
            if (read.Sequence == before)
            {
                return DriftCheck.Compare(book, read);
            }
        }

        return [new Finding("live book", "The database is written to all the time, so nothing could be compared. Try again in a quieter moment.")];
    }
}
