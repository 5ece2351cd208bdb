using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Support;

/// <summary>
/// A company with the longest names of Russian and Spanish, running, with an administrator at a browser who looks after its
/// wall screens. The business day is 20 November 2026.
/// </summary>
public sealed class WallApp(Browser browser) : IAsyncLifetime
{
    private const string Email = "ada@example.com";
    private const string Password = "seven green umbrellas";

    private static readonly string[] s_people =
    [
        "Александра Константинопольская", "Максимилиан Рождественский-Корсаков", "Екатерина Виноградова", "Íñigo Fernández de Córdoba", "María Encarnación Etxeberria",
        "Константин Преображенский", "Святослав Вознесенский", "Guillermo Santisteban",
    ];

    private static readonly string[] s_cities = ["Каменск-Шахтинский", "Петропавловск-Камчатский", "Las Palmas de Gran Canaria", "Екатеринбург", "Santa Cruz de Tenerife", "Ростов-на-Дону", "Владивосток", "Castellón de la Plana"];

    private AppProcess? _process;
    private Person? _admin;

    public AppProcess Process => _process ?? throw new InvalidOperationException("Not started.");

    public string Url => Process.Url;

    public Api Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _process = AppProcess.Prepare("Production", "--Sales:Today=2026-11-20", "--Sales:Mode=Deals", "--Sales:Currency=RUB");
        var files = Directory.CreateDirectory(Path.Combine(Process.Folder, "import")).FullName;
        foreach (var (name, text) in Files())
        {
            await File.WriteAllTextAsync(Path.Combine(files, name), text, Encoding.UTF8, ct);
        }

        var (imported, report) = await Process.CommandAsync(ct, "import", files);
        Assert.True(imported == 0, report);
        var (created, answer) = await Process.TellAsync(Password, ct, "user", "create", Email, "--role", "admin", "--employee", "ada");
        Assert.True(created == 0, answer);
        var key = await Api.CreateKeyAsync(Process, "ingest", "company", ct);
        await Process.StartAgainAsync(ct);
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
            _admin = await Person.VisitAsync(browser, Url);
            await _admin.Page.GotoAsync("/signin");
            await _admin.Page.Locator("input[type=email]").FillAsync(Email);
            await _admin.Page.Locator("input[type=password]").FillAsync(Password);
            await _admin.Page.Locator("input[type=password]").PressAsync("Enter");
            await _admin.Page.Locator("main[data-interactive]").WaitForAsync();
        }

        await _admin.OpenAsync("/screens");
        return _admin.Page;
    }

    /// <summary>Opens /tv on a new television and has it confirmed by the administrator.</summary>
    public async Task<Person> PairAsync(string name, Func<IPage, Task>? look = null, Func<IPage, Task>? before = null)
    {
        var television = await Person.VisitAsync(browser, Url, 1920, 1080);
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

    /// <summary>Wins a new deal of this sum over REST; false where the server refused.</summary>
    public async Task<bool> WinAsync(string id, decimal amount, CancellationToken ct)
    {
        using var answer = await Api.PostAsync(
            "/api/v1/deals",
            new[] { new { externalId = id, title = "Поставка " + id, pipeline = "Продажи", stage = "Won", employeeId = "p0", amount, currency = "RUB", closedOn = "2026-11-20" } },
            ct);
        return answer.IsSuccessStatusCode;
    }

    private static IEnumerable<(string Name, string Text)> Files()
    {
        var numbers = Enumerable.Range(0, s_people.Length).ToList();
        yield return ("cities.csv", Lines("region,city", numbers.Select(n => $"{(n % 2 == 0 ? "Северо-Кавказский федеральный округ" : "Comunidad Autónoma de Canarias")} {n / 4},{s_cities[n]}")));
        yield return ("departments.csv", Lines("department,parent,head", ["Отдел корпоративных продаж,,", "Equipo de grandes cuentas,,"]));
        yield return ("employees.csv", Lines("employee_id,name,email,role,department,city", numbers
            .Select(n => $"p{n},{s_people[n]},p{n}@example.com,manager,{(n % 2 == 0 ? "Отдел корпоративных продаж" : "Equipo de grandes cuentas")},{s_cities[n]}")
            .Append("ada,Ada Admin,ada@example.com,admin,,")));
        yield return ("plans.csv", Lines("employee_id,month,amount,currency", numbers.SelectMany(n => Enumerable.Range(6, 6)
            .Select(month => string.Create(CultureInfo.InvariantCulture, $"p{n},2026-{month:00},{17_350_000 + (n * 1_000_000)},RUB")))));
        yield return ("deals.csv", Lines("deal_id,title,pipeline,stage,employee_id,amount,currency,created_on,closed_on", numbers.SelectMany(n => Enumerable.Range(6, 6)
            .Select(month => string.Create(CultureInfo.InvariantCulture, $"d{n}-{month},Поставка оборудования {n},Продажи,Won,p{n},{9_876_000 + (n * 1_500_000)},RUB,2026-{month:00}-02,2026-{month:00}-{(n % 2 == 0 ? 20 : 17)}")))));
        yield return ("activities.csv", Lines("activity_id,type,employee_id,due_at,closed_at,subject,result", numbers.SelectMany(n => Enumerable.Range(0, 12)
            .Select(k => $"a{n}-{k},{(k % 3 == 0 ? "meeting-active" : "call-out-current")},p{n},2026-11-20 09:00,2026-11-20 10:00,Разговор,"))));
    }

    private static string Lines(string head, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(head)) + "\n";
}
