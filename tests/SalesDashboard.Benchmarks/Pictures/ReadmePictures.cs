using Microsoft.Playwright;
using SalesDashboard.E2E.Support;

namespace SalesDashboard.Benchmarks.Pictures;

/// <summary>The pictures of the README: the demo company on a frozen day, so that nothing but the look changes them.</summary>
internal static class ReadmePictures
{
    private const string Day = "2026-11-20";
    private const int Head = 1;
    private const int Top = 2;

    public static async Task TakeAsync()
    {
        await using var app = await AppProcess.StartAsync(CancellationToken.None, $"--Sales:Today={Day}");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = await Chromium.FindOrInstallAsync(CancellationToken.None),
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        });
        await TakeAsync(browser, app.Url, Top, "/company", "company.png", height: 1330);
        await TakeAsync(browser, app.Url, Head, "/deals", "board.png", height: 900);
    }

    /// <param name="account">Which of the one-click accounts of the sign-in page.</param>
    /// <param name="height">Of the window: the side bar is as high as it, so a longer page is not photographed beyond it.</param>
    private static async Task TakeAsync(IBrowser browser, string url, int account, string address, string file, int height)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = url,
            Locale = "en-US",
            ViewportSize = new ViewportSize { Width = 1600, Height = height },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/signin");
        await page.Locator("form.demo button").Nth(account).ClickAsync();
        await page.Locator("main[data-interactive]").WaitForAsync();
        await page.GotoAsync(address);
        await page.Locator("main[data-interactive]").WaitForAsync();
        var path = Path.Combine(Repository.Root, "docs", file);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, Animations = ScreenshotAnimations.Disabled });
        Console.WriteLine(path);
    }
}
