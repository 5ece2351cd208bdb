using System.Collections.Concurrent;
using System.Security.Claims;

namespace SalesDashboard.Web.Access;

/// <summary>
/// So many circuit connections a person and no more: each costs memory (docs/reliability.md M14). Counted at the connection, so
/// that idle ones without a circuit count too. Safe from any thread; one instance an application.
/// </summary>
public sealed class CircuitCap(RequestDelegate next, ILogger<CircuitCap> log)
{
    public const int MostOfOne = 20;

    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        var person = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (person is null || !context.Request.Path.StartsWithSegments("/_blazor"))
        {
            await next(context);
            return;
        }

        try
        {
            if (_open.AddOrUpdate(person, 1, (_, count) => count + 1) > MostOfOne)
            {
                log.LogWarning("Account {UserId} has {Count} open connections; another one was refused.", person, MostOfOne);
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            await next(context);
        }
        finally
        {
            if (_open.AddOrUpdate(person, 0, (_, count) => count - 1) == 0)
            {
                _open.TryRemove(KeyValuePair.Create(person, 0));
            }
        }
    }
}
