using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>Says who is in front of the circuit; another one may take over, as a reconnect can bring it.</summary>
public sealed class SettableAuthentication(ClaimsPrincipal user) : AuthenticationStateProvider
{
    private ClaimsPrincipal _user = user;

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(_user));

    public void TakeOver(ClaimsPrincipal user)
    {
        _user = user;
        NotifyAuthenticationStateChanged(GetAuthenticationStateAsync());
    }
}
