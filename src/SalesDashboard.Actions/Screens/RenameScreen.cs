using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Actions.Screens;

/// <summary>Calls a screen something else; what it shows stays.</summary>
public sealed class RenameScreen(SalesDb db)
{
    public async Task<ScreenOutcome> ExecuteAsync(long screenId, string name, Caller caller, CancellationToken ct) =>
        name.Trim().Length is 0 or > Screen.NameLength
            ? new ScreenOutcome.Invalid(ScreenFault.Name)
            : await ScreenChange.ApplyAsync(db, screenId, caller, screen => screen.Rename(name.Trim()), ct);
}
