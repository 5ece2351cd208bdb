using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Actions.Screens;

/// <summary>A head or administrator types the code that a screen shows and says what it shall show (AHEAD-8).</summary>
public sealed class ConfirmPairing(SalesDb db, PairingCodes codes, BusinessClock clock)
{
    public sealed record Request(string Code, string Name, ScreenPlace Place, ScreenLook Look);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayManage(request.Place))
        {
            return new Denied();
        }

        if (ScreenRights.FaultOf(request.Name, request.Look) is { } fault)
        {
            return new Invalid(fault);
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (!await context.HasAsync(request.Place, ct))
        {
            return new Denied();
        }

        if (codes.Take(request.Code, caller.UserId ?? 0, out var tooMany) is not { } hash)
        {
            return tooMany ? new TooManyGuesses() : new UnknownCode();
        }

        var screen = new Screen(request.Name.Trim(), hash, request.Place, request.Look, clock.UtcNow);
        context.Screens.Add(screen);
        await context.SaveChangesAsync(ct);
        return new Paired(screen.Id);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Paired(long ScreenId) : Outcome;

    /// <summary>No screen shows this code: mistyped, older than ten minutes, or used already.</summary>
    public sealed record UnknownCode : Outcome;

    public sealed record TooManyGuesses : Outcome;

    public sealed record Invalid(ScreenFault Fault) : Outcome;

    /// <summary>Not this person, or not for this place.</summary>
    public sealed record Denied : Outcome;
}
