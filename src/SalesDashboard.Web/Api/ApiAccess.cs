using System.Globalization;
using System.Security.Claims;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Api;

/// <summary>Tells the caller behind a principal as of now, whether it signed in with a cookie or came with a key.</summary>
public sealed class ApiAccess(ApiKeys keys, LiveEngine engine)
{
    /// <summary>Null where nobody is signed in, the key or account may not be used any more, or the session has ended.</summary>
    public async Task<ApiCaller?> OfAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.FindFirstValue(ApiAuthentication.KeyIdClaim) is { } id)
        {
            return await keys.FindAsync(long.Parse(id, CultureInfo.InvariantCulture), ct);
        }

        return CurrentUser.CallerOf(user, engine) is { } caller
            ? new ApiCaller(string.Create(CultureInfo.InvariantCulture, $"user:{caller.UserId}"), caller)
            : null;
    }
}

public static class ApiAccessExtensions
{
    /// <summary>The caller of an endpoint behind <see cref="ApiGate"/>.</summary>
    public static Caller CallerOf(this HttpContext context) => context.ApiCaller().Caller;

    public static ApiCaller ApiCaller(this HttpContext context) => context.Features.Get<ApiCaller>()
        ?? throw new InvalidOperationException($"{context.Request.Path} is not behind the gate of the interface; map it with MapApiV1().");
}
