using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Screens;

/// <summary>Switches a screen off for good: it goes dark within seconds and its device is paired anew if at all.</summary>
public sealed class RevokeScreen(SalesDb db, BusinessClock clock)
{
    public Task<ScreenOutcome> ExecuteAsync(long screenId, Caller caller, CancellationToken ct) =>
        ScreenChange.ApplyAsync(db, screenId, caller, screen => screen.Revoke(clock.UtcNow), ct);
}
