using System.Globalization;
using System.Text;
using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>
/// The company of the wall stories, with the longest names of Russian and Spanish: imported once, its administrator and an
/// API key made once; each program runs on a copy of that folder.
/// </summary>
public sealed class WallCompany : IAsyncDisposable
{
    public const string Email = "ada@example.com";
    public const string Password = "seven green umbrellas";

    private static readonly string[] s_people =
    [
        "Александра Константинопольская", "Максимилиан Рождественский-Корсаков", "Екатерина Виноградова", "Íñigo Fernández de Córdoba", "María Encarnación Etxeberria",
        "Константин Преображенский", "Святослав Вознесенский", "Guillermo Santisteban",
    ];

    private static readonly string[] s_cities = ["Каменск-Шахтинский", "Петропавловск-Камчатский", "Las Palmas de Gran Canaria", "Екатеринбург", "Santa Cruz de Tenerife", "Ростов-на-Дону", "Владивосток", "Castellón de la Plana"];

    private readonly Lazy<Task<(AppProcess Process, string Key)>> _founded = new(FoundAsync);

    /// <summary>A program that is yet to be started, and a key to its REST interface.</summary>
    public async Task<(AppProcess Process, string Key)> CopyAsync()
    {
        var (process, key) = await _founded.Value;
        var copy = AppProcess.Copy(process);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(process.Folder, "data")))
        {
            File.Copy(file, Path.Combine(copy.Folder, "data", Path.GetFileName(file)));
        }

        return (copy, key);
    }

    public async ValueTask DisposeAsync()
    {
        if (_founded.IsValueCreated)
        {
            await (await _founded.Value).Process.DisposeAsync();
        }
    }

    private static async Task<(AppProcess Process, string Key)> FoundAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        var process = AppProcess.Prepare("Production", "--Sales:Today=2026-11-20", "--Sales:Mode=Deals", "--Sales:Currency=RUB");
        var files = Directory.CreateDirectory(Path.Combine(process.Folder, "import")).FullName;
        foreach (var (name, text) in Files())
        {
            await File.WriteAllTextAsync(Path.Combine(files, name), text, Encoding.UTF8, ct);
        }

        var (imported, report) = await process.CommandAsync(ct, "import", files);
        Assert.True(imported == 0, report);
        var (created, answer) = await process.TellAsync(Password, ct, "user", "create", Email, "--role", "admin", "--employee", "ada");
        Assert.True(created == 0, answer);
        return (process, await process.KeyAsync("ingest", "company", ct));
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
