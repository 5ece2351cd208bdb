using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class MigrateCommand : SalesCommand
{
    public override string Name => "migrate";

    public override string Usage => "";

    public override string Summary => "Brings the tables of the database to this version; the program does the same when it starts.";

    public override string? FaultOf(CommandWords words) => words.Words.Count == 0 ? null : "migrate takes nothing but settings.";

    // Every command but check and backup has migrated by now.
    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        await output.LineAsync("The database has the tables of this version.");
        return ExitCode.Done;
    }
}
