using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Screens.Pairing;

/// <summary>
/// The scheme of the screens' hub alone: everywhere else nobody looks at the device's cookie, so a screen is a stranger there.
/// The principal has an id and neither name nor role.
/// </summary>
public sealed class ScreenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, PairedScreens screens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Screen";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (screens.Find(ScreenCookie.Read(Request)) is not { IsRevoked: false } screen)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity([new Claim(PairedScreens.IdClaim, screen.Id.ToString(CultureInfo.InvariantCulture))], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}
