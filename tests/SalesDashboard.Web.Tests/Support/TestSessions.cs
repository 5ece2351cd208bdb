using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>Sessions without a browser: their records are the real ones.</summary>
internal static class TestSessions
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What the cookie of a new session says of it.</summary>
    public static async Task<string> SessionAsync(this SalesAppFactory app, TestPerson person, TimeSpan? lifetime = null)
    {
        var request = new BeginSession.Request(person.UserId, "192.0.2.7", "Firefox, Linux", lifetime ?? TimeSpan.FromHours(1));
        var begun = await app.Services.GetRequiredService<BeginSession>().ExecuteAsync(request, person.Caller(SalesScope.System), Ct);
        return SalesPrincipal.SessionText(begun.Id, begun.Secret);
    }

    public static SessionKey KeyOf(string session) => new(
        long.Parse(session.Split('.')[0], CultureInfo.InvariantCulture), BearerSecret.HashOf(session.Split('.')[1]) ?? "");

    public static async Task EndSessionAsync(this SalesAppFactory app, TestPerson person, string session) => Assert.IsType<AccountOutcome.Done>(
        await app.Services.GetRequiredService<EndSession>().ExecuteAsync(
            person.UserId, KeyOf(session).Id, SessionEnding.SignedOut, person.Caller(SalesScope.System), Ct));
}
