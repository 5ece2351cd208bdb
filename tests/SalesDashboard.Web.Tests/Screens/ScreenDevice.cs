using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Screens;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Screens;

/// <summary>A television: a browser that keeps its cookie and has no person.</summary>
internal sealed class ScreenDevice(SalesAppFactory app, HttpClient browser, string cookie, string code)
{
    public HttpClient Browser => browser;

    public string Cookie => cookie;

    /// <summary>What it shows while nobody has confirmed it.</summary>
    public string Code => code;

    public long ScreenId { get; private set; }

    /// <summary>Opens /tv for the first time.</summary>
    public static async Task<ScreenDevice> OpenAsync(SalesAppFactory app)
    {
        var browser = app.Visitor();
        var answer = await browser.GetAsync("/tv", TestContext.Current.CancellationToken);
        var set = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("screen=", StringComparison.Ordinal));
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        var page = await answer.ReadPageAsync();
        return new ScreenDevice(app, browser, set.Split(';')[0], page.QuerySelector("[data-code]")?.TextContent ?? "");
    }

    public static async Task<ScreenDevice> PairAsync(SalesAppFactory app, TestPerson person, ScreenPlace place, ScreenLook? look = null)
    {
        var device = await OpenAsync(app);
        var outcome = await app.Services.GetRequiredService<ConfirmPairing>().ExecuteAsync(
            new ConfirmPairing.Request(device.Code, "Hall", place, look ?? new ScreenLook()), CallerOf(app, person), TestContext.Current.CancellationToken);
        device.ScreenId = Assert.IsType<ConfirmPairing.Paired>(outcome).ScreenId;
        return device;
    }

    public static Caller CallerOf(SalesAppFactory app, TestPerson person) =>
        app.Services.GetRequiredService<LiveEngine>().Read(book => CallerFactory.OfUser(book.Organization, person.User.Id))
        ?? throw new InvalidOperationException($"{person.Email} has no access.");

    public async Task<HubLine> StreamAsync()
    {
        var line = await ConnectAsync("/hubs/screen?page=abc");
        await line.OpenAsync("StreamScreen");
        return line;
    }

    public async Task<HubLine> ConnectAsync(string path) => new(await SocketAsync(path));

    public Task<WebSocket> SocketAsync(string path)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookie;
            request.Headers.Origin = "http://localhost";
        };
        return client.ConnectAsync(new Uri("ws://localhost" + path), TestContext.Current.CancellationToken);
    }
}
