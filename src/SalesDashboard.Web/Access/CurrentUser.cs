using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Web.Access;

/// <summary>
/// The person behind a circuit or request. Rights and scope are read anew each time, from memory: what was taken away is
/// gone at the next event (R-rule 4, R-rule 7). Scoped: as long as the tab.
/// </summary>
public sealed class CurrentUser(AuthenticationStateProvider authentication, LiveEngine engine) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Cancelled when the person's access changed or ended; live loops of the circuit stop on it.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Null where nobody is signed in, or the account may not be used any more.</summary>
    public async Task<Caller?> GetAsync()
    {
        if (_ended.IsCancellationRequested)
        {
            return null;
        }

        var state = await authentication.GetAuthenticationStateAsync();
        return CallerOf(state.User, engine);
    }

    public Task EndAsync()
    {
        try
        {
            return _ended.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The tab was closed at the same moment.
            return Task.CompletedTask;
        }
    }

    public void Dispose() => _ended.Dispose();

    /// <summary>The caller behind a signed-in principal; null once its session has ended or its stamp is not the account's any more.</summary>
    public static Caller? CallerOf(ClaimsPrincipal user, LiveEngine engine)
    {
        if (!TryGetUserId(user, out var id))
        {
            return null;
        }

        var access = engine.Read(new AccessSpec(id, SalesPrincipal.SessionOf(user)));
        return access.Stamp == user.FindFirstValue(StampClaim) ? access.Caller : null;
    }

    public static bool TryGetUserId(ClaimsPrincipal user, out long id) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), null, out id);

    /// <summary>The claim in which ASP.NET Core Identity keeps the security stamp.</summary>
    public const string StampClaim = "AspNet.Identity.SecurityStamp";
}
