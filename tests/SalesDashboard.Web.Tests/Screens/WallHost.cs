using System.Net.WebSockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesDashboard.Actions.Screens;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Bench;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.App;

namespace SalesDashboard.Web.Tests.Screens;

/// <summary>The screens' pages and hub over the sample company, in memory; whoever is named by <see cref="SignedIn"/> is signed in.</summary>
internal sealed class WallHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WallHost(WebApplication app) => _app = app;

    public SampleCompany Company { get; } = new();

    /// <summary>Id of an account; null = nobody.</summary>
    public long? SignedIn { get; set; }

    public HttpClient Client => _app.GetTestClient();

    public static async Task<WallHost> StartAsync(string environment = "Development", bool bench = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["Bench:Enabled"] = bench.ToString();
        WallHost? host = null;
        builder.Services.AddSingleton(_ => host?.Company.Engine ?? throw new InvalidOperationException("Not started."));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new BusinessClock(TimeProvider.System, TimeZoneInfo.Utc, SampleCompany.Today));
        builder.Services.AddAuthentication("test").AddCookie("test");
        builder.Services.AddOptions<BenchOptions>().BindConfiguration(BenchOptions.Section);
        builder.Services.AddSalesApp();
        builder.Services.AddSingleton<PairingCodes>();
        builder.Services.AddSingleton<StartPairing>();
        builder.Services.AddScreens();
        var app = builder.Build();
        host = new WallHost(app);
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (host.SignedIn is { } id)
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity(
                    [new Claim(ClaimTypes.NameIdentifier, id.ToString(null, null)), new Claim(CurrentUser.StampClaim, "stamp")], "test"));
            }

            await next(context);
        });
        app.UseAuthorization();
        app.UseRequestLocalization();
        app.UseWebSockets();
        app.MapScreens();
        app.MapBenchScreen();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public Task<WebSocket> ConnectAsync(string path) =>
        _app.GetTestServer().CreateWebSocketClient().ConnectAsync(new Uri("ws://localhost" + path), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
