using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>Begins and ends the session of one browser: a cookie, and with its end the open circuits too.</summary>
public sealed class Sessions(EndedSessions ended, ILogger<Sessions> log)
{
    public async Task BeginAsync(HttpContext context, Account account)
    {
        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await context.SignInAsync(SalesPrincipal.Scheme, SalesPrincipal.Of(account, session), new AuthenticationProperties { IsPersistent = true });
        log.LogInformation("Account {UserId} signed in from {Address}.", account.UserId, context.Connection.RemoteIpAddress);
    }

    public async Task EndAsync(HttpContext context)
    {
        if (SalesPrincipal.SessionOf(context.User) is { } session)
        {
            ended.End(session);
        }

        await context.SignOutAsync(SalesPrincipal.Scheme);
        CurrentUser.TryGetUserId(context.User, out var userId);
        log.LogInformation("Account {UserId} signed out.", userId);
    }
}
