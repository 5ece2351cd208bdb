using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>One browser for all tests of an assembly; each person gets a context of their own.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>What Playwright turns off by itself; a second list replaces the first.</summary>
    private static readonly string[] s_playwrights =
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay",
        "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect",
        "Translate", "AutoDeElevate", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
    ];

    /// <summary>Each window of a full Chromium prepares the pop-up of an address bar that nobody sees: one more process a person.</summary>
    private static readonly string[] s_popups = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "AiModeOmniboxEntryPoint"];

    private readonly ConcurrentDictionary<(string Url, string Account), Lazy<Task<string>>> _sessions = new();
    private IPlaywright? _playwright;

    public IBrowser Chrome { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Who proves a speed says so; all others must not fail because a machine is busy.
        Assertions.SetDefaultExpectTimeout(15_000);
        var program = await Chromium.FindOrInstallAsync(TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        Chrome = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-features=" + string.Join(',', [.. s_playwrights, .. s_popups]),
            ],
        });
    }

    /// <summary>The cookies of an account of this program: it signs in once, however many stories it plays in.</summary>
    public Task<string> SessionAsync(string url, string account, Func<Task<Person>> signIn) => _sessions.GetOrAdd(
        (url, account),
        _ => new Lazy<Task<string>>(async () =>
        {
            await using var person = await signIn();
            return await person.Page.Context.StorageStateAsync();
        })).Value;

    public async ValueTask DisposeAsync()
    {
        await Chrome.DisposeAsync();
        _playwright?.Dispose();
    }
}
