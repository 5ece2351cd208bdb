using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>Begins and ends the session of one browser: its record and its cookie, and with its end the open circuits too.</summary>
public sealed class Sessions(BeginSession begin, EndSession end, LiveEngine engine, IOptions<SessionLimitOptions> options, ILogger<Sessions> log)
{
    public async Task BeginAsync(HttpContext context, Account account)
    {
        var request = new BeginSession.Request(
            account.UserId,
            context.Connection.RemoteIpAddress?.ToString() ?? "?",
            BrowserName.Of(context.Request.Headers.UserAgent.ToString()),
            options.Value.AbsoluteLimit);
        var person = new Caller(account.UserId, account.EmployeeId, account.Name, account.Role, Rights.None, new SalesScope.Employee(account.EmployeeId));
        var begun = await begin.ExecuteAsync(request, person, context.RequestAborted);
        await context.SignInAsync(
            SalesPrincipal.Scheme,
            SalesPrincipal.Of(account, SalesPrincipal.SessionText(begun.Id, begun.Secret)),
            new AuthenticationProperties { IsPersistent = true });
        log.LogInformation("Account {UserId} signed in: session {SessionId}.", account.UserId, begun.Id);
    }

    public async Task EndAsync(HttpContext context)
    {
        if (SalesPrincipal.SessionOf(context.User) is { } session && CurrentUser.CallerOf(context.User, engine) is { UserId: { } userId } person)
        {
            await end.ExecuteAsync(userId, session.Id, SessionEnding.SignedOut, person, context.RequestAborted);
            log.LogInformation("Account {UserId} signed out of session {SessionId}.", userId, session.Id);
        }

        await context.SignOutAsync(SalesPrincipal.Scheme);
    }
}
