using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Api;

/// <summary>
/// The one scheme of REST and hubs: the header X-Api-Key, or else the cookie of the sign-in. A request with a wrong key
/// is refused even when it has a good cookie. Answers are problems, never a redirect to the sign-in page.
/// </summary>
public sealed class ApiAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    IAuthenticationSchemeProvider schemes,
    ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Api";
    public const string Header = "X-Api-Key";
    public const string KeyIdClaim = "api-key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.TryGetValue(Header, out var sent))
        {
            return await OfKeyAsync(sent.Count == 1 ? sent[0] : null);
        }

        var signIn = await schemes.GetDefaultAuthenticateSchemeAsync();
        return signIn is null || signIn.Name == Scheme.Name ? AuthenticateResult.NoResult() : await Context.AuthenticateAsync(signIn.Name);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = $"ApiKey header=\"{Header}\"";
        return ApiProblems.Unauthorized.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiProblems.Forbidden.ExecuteAsync(Context);

    private async Task<AuthenticateResult> OfKeyAsync(string? text)
    {
        if (text is null || await keys.FindAsync(text, Context.RequestAborted) is not var (id, caller))
        {
            Logger.LogWarning("An API key was refused for {Method} from {Address}.", Request.Method, Context.Connection.RemoteIpAddress);
            return AuthenticateResult.Fail("The key is wrong, expired or revoked.");
        }

        Context.Features.Set(caller);
        var identity = new ClaimsIdentity(
            [new Claim(KeyIdClaim, id.ToString(CultureInfo.InvariantCulture)), new Claim(ClaimTypes.Name, caller.Caller.Name)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }
}
