using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Import;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class UndoImportCommand : SalesCommand
{
    private const int MostLines = 50;

    public override string Name => "undo-import";

    public override string Usage => "ID";

    public override string Summary => "Takes an import back: what it created is removed, what it changed is put back; what was changed since stays and is told.";

    public override bool NeedsDatabase => true;

    public override string? FaultOf(CommandWords words) => words.Words.Count == 1 ? null : "undo-import needs the id that the import told at its end.";

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var outcome = await services.GetRequiredService<UndoImport>().ExecuteAsync(words.Words[0], Caller.System("import"), ct);
        if (outcome is not UndoImport.Undone undone)
        {
            return await output.RefuseAsync($"There is no import \"{words.Words[0]}\". Its id is the one that the import told at its end.");
        }

        foreach (var record in undone.Told.Take(MostLines))
        {
            await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"  {record.Entity} {record.Id} stays: {WordOf(record.Reason)}"));
        }

        if (undone.Left > MostLines)
        {
            await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"  and {undone.Left - MostLines} more"));
        }

        await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"Undone: {undone.Removed} removed, {undone.Restored} put back, {undone.Left} left as they are"));
        return ExitCode.Done;
    }

    private static string WordOf(LeftReason reason) => reason switch
    {
        LeftReason.ChangedSince => "changed after the import",
        LeftReason.Used => "others lead to it or hold its place",
        LeftReason.NotAllowed => "changing it takes another right",
        LeftReason.LastAdministrator => "nobody would be administrator any more",
    };
}
