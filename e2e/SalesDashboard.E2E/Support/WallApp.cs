using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Support;

/// <summary>
/// A company with the longest names of Russian and Spanish, running, with an administrator at a browser who looks after its
/// wall screens. The business day is 20 November 2026.
/// </summary>
public sealed class WallApp(Browser browser, WallCompany company) : IAsyncLifetime
{
    private AppProcess? _process;
    private Person? _admin;
    private string? _session;

    public AppProcess Process => _process ?? throw new InvalidOperationException("Not started.");

    public string Url => Process.Url;

    public Api Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (_process, var key) = await company.CopyAsync();
        await Process.StartAgainAsync(TestContext.Current.CancellationToken);
        Api = new Api(Url, key);
    }

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        if (_admin is not null)
        {
            await _admin.DisposeAsync();
        }

        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    /// <summary>The administrator on the page of the screens, in English.</summary>
    public async Task<IPage> AdminAsync()
    {
        if (_admin is null)
        {
            _admin = await Person.EnterAsync(browser, Url, WallCompany.Email, WallCompany.Password);
        }

        await _admin.OpenAsync("/screens");
        return _admin.Page;
    }

    /// <summary>Opens /tv on a new television and has it confirmed by the administrator.</summary>
    public async Task<Person> PairAsync(string name, Func<IPage, Task>? look = null, Func<IPage, Task>? before = null)
    {
        var television = await Person.VisitAsync(browser, Url, 1920, 1080);
        // The moving ticker of several televisions would keep a machine without graphics busy.
        await television.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        if (before is not null)
        {
            await before(television.Page);
        }

        await television.GoToAsync("/tv");
        var code = await television.Page.Locator("[data-code]").InnerTextAsync();
        var admin = await AdminAsync();
        await admin.Locator(".page-bar .button.primary").ClickAsync();
        await admin.Locator("#screen-code").FillAsync(code);
        await admin.Locator("#screen-name").FillAsync(name);
        if (look is not null)
        {
            await look(admin);
        }

        await admin.Locator("form.screen-editor button[type=submit]").ClickAsync();
        await Expect(admin.Locator("form.screen-editor")).ToHaveCountAsync(0);
        await Expect(television.Page.Locator("body")).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 15_000 });
        return television;
    }

    /// <summary>A page of a television that was paired before: three scenes of ten seconds each, in the zone of Vladivostok.</summary>
    public async Task<Person> TelevisionAsync()
    {
        if (_session is null)
        {
            await using var television = await PairAsync("Shared", async editor =>
            {
                await editor.Locator("fieldset label", new() { HasText = "Today" }).ClickAsync();
                await editor.Locator("fieldset label", new() { HasText = "Race of the week" }).ClickAsync();
                await editor.Locator("#screen-rotation").FillAsync("10");
                await editor.Locator("#screen-zone").FillAsync("Asia/Vladivostok");
            });
            _session = await television.Page.Context.StorageStateAsync();
        }

        var person = await Person.VisitAsync(browser, Url, 1920, 1080, session: _session);
        await person.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        return person;
    }

    /// <summary>Wins a new deal of this sum over REST; false where the server refused.</summary>
    public async Task<bool> WinAsync(string id, decimal amount, CancellationToken ct)
    {
        using var answer = await Api.PostAsync(
            "/api/v1/deals",
            new[] { new { externalId = id, title = "Поставка " + id, pipeline = "Продажи", stage = "Won", employeeId = "p0", amount, currency = "RUB", closedOn = "2026-11-20" } },
            ct);
        return answer.IsSuccessStatusCode;
    }
}
