using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Access;

/// <summary>Writes down that somebody signed in. The secret for the cookie is in the answer and nowhere else.</summary>
public sealed class BeginSession(SalesDb db, BusinessClock clock)
{
    /// <param name="Address">Where the browser calls from.</param>
    /// <param name="Browser">In words.</param>
    /// <param name="Lifetime">The session ends then at the latest.</param>
    public sealed record Request(long UserId, string Address, string Browser, TimeSpan Lifetime);

    public sealed record Begun(long Id, string Secret);

    /// <param name="caller">The person, whose password or other proof was checked before.</param>
    public async Task<Begun> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var secret = BearerSecret.Create();
        var hash = BearerSecret.HashOf(secret) ?? throw new InvalidOperationException("A fresh secret has a hash.");
        var now = clock.UtcNow;
        var session = new Session(request.UserId, hash, Cut(request.Address, Session.AddressLength), Cut(request.Browser, Session.BrowserLength), now, now + request.Lifetime);
        context.SessionSightings.Add(new SessionSighting(session));
        await context.SaveChangesAsync(ct);
        return new Begun(session.Id, secret);
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
