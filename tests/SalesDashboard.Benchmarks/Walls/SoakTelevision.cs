using Microsoft.Playwright;
using SalesDashboard.E2E.Support;

namespace SalesDashboard.Benchmarks.Walls;

/// <summary>A television in a real browser, paired as a person would: four scenes in turns and a celebration of every deal.</summary>
internal sealed class SoakTelevision : IAsyncDisposable
{
    /// <summary>Knows the page's line, and counts what it is sent.</summary>
    private const string Script = """
        window.pictures = 0;
        const Real = WebSocket;
        window.WebSocket = class extends Real {
          constructor(...address) {
            super(...address);
            window.line = this;
            this.addEventListener('message', ({ data }) => { window.pictures += data.split('"type":2').length - 1; });
          }
        };
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private readonly ICDPSession _tools;

    private SoakTelevision(IPlaywright playwright, IBrowser browser, IPage page, ICDPSession tools, string cookie)
    {
        (_playwright, _browser, _page, _tools) = (playwright, browser, page, tools);
        Cookie = cookie;
    }

    /// <param name="Heap">Bytes of script objects in use after a collection.</param>
    /// <param name="Pictures">Scenes that came so far.</param>
    public sealed record Reading(double Heap, double Nodes, double Listeners, double Pictures);

    /// <summary>As a request carries it.</summary>
    public string Cookie { get; }

    public static async Task<SoakTelevision> PairAsync(string url)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = await Chromium.FindOrInstallAsync(CancellationToken.None),
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        });
        var page = await OpenAsync(browser, url);
        await page.AddInitScriptAsync(Script);
        await page.GotoAsync("/tv");
        await ConfirmAsync(await OpenAsync(browser, url), await page.Locator("[data-code]").InnerTextAsync());
        await page.Locator("body[data-state=live]").WaitForAsync();
        var cookie = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "screen");
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Performance.enable");
        await tools.SendAsync("HeapProfiler.enable");
        return new SoakTelevision(playwright, browser, page, tools, $"{cookie.Name}={cookie.Value}");
    }

    /// <summary>Loses the connection and waits until the page has found back by itself.</summary>
    public Task LoseLineAsync() => _page.EvaluateAsync(
        """
        () => new Promise(found => {
          const lost = line;
          lost.close();
          const look = setInterval(() => {
            if (line !== lost && document.body.dataset.state === 'live') {
              clearInterval(look);
              found();
            }
          }, 20);
        })
        """);

    public async Task<Reading> MeasureAsync()
    {
        await _tools.SendAsync("HeapProfiler.collectGarbage");
        await _tools.SendAsync("HeapProfiler.collectGarbage");
        var metrics = (await _tools.SendAsync("Performance.getMetrics"))?.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString() ?? "", metric => metric.GetProperty("value").GetDouble(), StringComparer.Ordinal) ?? [];
        return new Reading(metrics["JSHeapUsedSize"], metrics["Nodes"], metrics["JSEventListeners"], await _page.EvaluateAsync<double>("pictures"));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, string url)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = url, Locale = "en-US", ViewportSize = new ViewportSize { Width = 1920, Height = 1080 } });
        return await context.NewPageAsync();
    }

    /// <summary>The demo's administrator confirms the code.</summary>
    private static async Task ConfirmAsync(IPage admin, string code)
    {
        await admin.GotoAsync("/signin");
        await admin.Locator("form.demo button").Last.ClickAsync();
        await admin.Locator("main[data-interactive]").WaitForAsync();
        await admin.GotoAsync("/screens");
        await admin.Locator("main[data-interactive]").WaitForAsync();
        await admin.Locator(".page-bar .button.primary").ClickAsync();
        await admin.Locator("#screen-code").FillAsync(code);
        await admin.Locator("#screen-name").FillAsync("Soak");
        foreach (var scene in new[] { "Today", "Regions", "Race of the week" })
        {
            await admin.Locator("fieldset label", new() { HasText = scene }).ClickAsync();
        }

        await admin.Locator("#screen-rotation").FillAsync("10");
        await admin.Locator("#screen-celebrate").FillAsync("1");
        await admin.Locator("form.screen-editor button[type=submit]").ClickAsync();
        await admin.Locator("form.screen-editor").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await admin.Context.CloseAsync();
    }
}
