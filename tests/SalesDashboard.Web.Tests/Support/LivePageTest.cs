using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>A live page as a signed-in person of <see cref="SampleCompany"/> sees it, over the real engine.</summary>
public abstract class LivePageTest : ComponentTest
{
    private readonly SignedIn _signedIn = new();

    protected LivePageTest()
    {
        Services.AddSingleton(Company.Engine);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<ScreenDelay>();
        Services.AddSingleton<AuthenticationStateProvider>(_signedIn);
        Services.AddScoped<CurrentUser>();
        Services.AddScoped<CircuitConnection>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected SampleCompany Company { get; } = new();

    /// <summary>Signs the employee in and opens the page; <paramref name="address"/> as in the address bar.</summary>
    protected IRenderedComponent<TPage> Open<TPage>(long employee, string address, string? period = null)
        where TPage : IComponent
    {
        _signedIn.UserId = Company.Account(employee);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(parameters => parameters.TryAdd("Period", period));
    }

    private sealed class SignedIn : AuthenticationStateProvider
    {
        public long UserId { get; set; }

        public override Task<AuthenticationState> GetAuthenticationStateAsync()
        {
            var identity = new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, UserId.ToString(null, null)), new Claim(CurrentUser.StampClaim, "stamp")], "test");
            return Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity)));
        }
    }
}
