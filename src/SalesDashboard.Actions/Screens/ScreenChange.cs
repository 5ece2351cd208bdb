using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Actions.Screens;

/// <summary>The one way to a screen that is changed: found in the caller's scope, not revoked, saved once.</summary>
internal static class ScreenChange
{
    public static async Task<ScreenOutcome> ApplyAsync(SalesDb db, long screenId, Caller caller, Action<Screen> change, CancellationToken ct)
    {
        if (!caller.MayManage())
        {
            return new ScreenOutcome.Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var screen = await context.Screens.SingleOrDefaultAsync(screen => screen.Id == screenId && screen.RevokedAt == null, ct);
        if (screen is null || !caller.MayManage(screen.Place))
        {
            return new ScreenOutcome.NotFound();
        }

        change(screen);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ScreenOutcome.Conflict();
        }

        return new ScreenOutcome.Changed();
    }
}
