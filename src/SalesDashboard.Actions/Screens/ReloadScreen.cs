using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Actions.Screens;

/// <summary>Asks a screen to load its page anew.</summary>
public sealed class ReloadScreen(SalesDb db)
{
    public Task<ScreenOutcome> ExecuteAsync(long screenId, Caller caller, CancellationToken ct) =>
        ScreenChange.ApplyAsync(db, screenId, caller, screen => screen.Reload(), ct);
}
