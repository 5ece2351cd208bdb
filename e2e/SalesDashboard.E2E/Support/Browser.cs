using Microsoft.Playwright;
using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>One browser for all tests of an assembly; each person gets a context of their own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Chrome { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var program = await Chromium.FindOrInstallAsync(TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        Chrome = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Chrome.DisposeAsync();
        _playwright?.Dispose();
    }
}
