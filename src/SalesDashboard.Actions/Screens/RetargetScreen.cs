using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Actions.Screens;

/// <summary>Lets a screen show another place, or the same differently. Both places must be the caller's to decide about.</summary>
public sealed class RetargetScreen(SalesDb db)
{
    public sealed record Request(long ScreenId, string Name, ScreenPlace Place, ScreenLook Look);

    public async Task<ScreenOutcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayManage(request.Place))
        {
            return new ScreenOutcome.Denied();
        }

        if (ScreenRights.FaultOf(request.Name, request.Look) is { } fault)
        {
            return new ScreenOutcome.Invalid(fault);
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (!await context.HasAsync(request.Place, ct))
        {
            return new ScreenOutcome.Denied();
        }

        return await ScreenChange.ApplyAsync(
            db,
            request.ScreenId,
            caller,
            screen =>
            {
                screen.Rename(request.Name.Trim());
                screen.Retarget(request.Place, request.Look);
            },
            ct);
    }
}
