using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Web.Demo.Company;

namespace SalesDashboard.Web.Demo;

/// <summary>
/// Fills an empty database with the demo company and offers its one-click accounts. Called once at start-up, after the
/// migration and before the first request; on a database with employees it only looks for the accounts.
/// </summary>
public sealed class DemoSeeder(
    SalesDb db, BusinessClock clock, IOptions<DemoOptions> options, IHostEnvironment environment, DemoAccounts accounts, TimeProvider time, ILogger<DemoSeeder> log)
{
    private const int BatchSize = 500;

    private static readonly Caller s_caller = Caller.System("demo");

    public async Task SeedAsync(CancellationToken ct)
    {
        if (!options.Value.IsEnabled(environment))
        {
            return;
        }

        if (!await HasEmployeesAsync(ct))
        {
            await FoundCompanyAsync(ct);
        }

        accounts.Offer(await ReadAccountsAsync(ct));
    }

    private async Task<bool> HasEmployeesAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        return await context.Employees.AnyAsync(ct);
    }

    private async Task FoundCompanyAsync(CancellationToken ct)
    {
        var started = time.GetTimestamp();
        var company = new DemoCompany(options.Value.Seed, clock.Today, await CurrencyAsync(ct)) { Zone = clock.Zone };
        await StoreCompanyAsync(company, ct);
        var sales = new DemoSales(company);
        await StoreAsync(sales.Plans, ct);
        await StoreAsync(sales.Deals, ct);
        await StoreAsync(sales.Distributions, ct);
        await StoreAsync(sales.Waiting, ct);
        await StoreAsync(sales.Invoices, ct);
        await StoreAsync(sales.Activities, ct);
        log.LogInformation(
            "The demo company is there: {Deals} deals of {Employees} people, made in {Seconds:0.0} s. It is filled into an empty database only.",
            sales.Deals.Count, company.Employees.Count, time.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>What the settings say already (they may come from the command line), else the demo company's own.</summary>
    private async Task<string> CurrencyAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var stored = await context.Settings.Where(setting => setting.Name == nameof(CompanySettings.Currency)).Select(setting => setting.Value).SingleOrDefaultAsync(ct);
        return stored ?? DemoCompany.DefaultCurrency;
    }

    private async Task StoreCompanyAsync(DemoCompany company, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        context.AddRange(company.Regions);
        context.AddRange(company.Cities);
        context.AddRange(company.LostReasons);
        context.AddRange(company.Products);
        context.AddRange(company.Days);
        context.AddRange(await MissingSettingsAsync(context, company, ct));

        // Department and head name each other: the heads are appointed when both have an id.
        var heads = company.Departments.Select(department => (Department: department, department.Head)).ToList();
        heads.ForEach(seat => seat.Department.AppointHead(null));
        context.AddRange(company.Departments);
        context.AddRange(company.Employees);
        context.AddRange(company.Pipelines);
        await context.SaveChangesAsync(ct);
        heads.ForEach(seat => seat.Department.AppointHead(seat.Head));
        context.AddRange(company.Clients);
        context.Add(DemoLeads.Rule(company.Catalog));
        context.AddRange(DemoUsers.Of(company.Employees));
        await context.SaveChangesAsync(ct);
    }

    private static async Task<IEnumerable<Setting>> MissingSettingsAsync(SalesDbContext context, DemoCompany company, CancellationToken ct)
    {
        Setting[] settings =
        [
            new(nameof(CompanySettings.CompanyName), DemoCompany.Name),
            new(nameof(CompanySettings.Mode), nameof(AccountingMode.Deals)),
            new(nameof(CompanySettings.Currency), company.Currency),
        ];
        var known = await context.Settings.Select(setting => setting.Name).ToListAsync(ct);
        return settings.Where(setting => !known.Contains(setting.Name));
    }

    /// <summary>Each batch goes through the gate in a context of its own: what is new is added, what it refers to is known by its id.</summary>
    private async Task StoreAsync<T>(IReadOnlyList<T> records, CancellationToken ct)
        where T : class
    {
        foreach (var batch in records.Chunk(BatchSize))
        {
            await using var context = await db.OpenAsync(s_caller, ct);
            context.AttachRange(batch);
            await context.SaveChangesAsync(ct);
        }
    }

    private async Task<IReadOnlyList<DemoAccount>> ReadAccountsAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var people = await context.Users.AsNoTracking()
            .Where(user => !user.IsDisabled && user.Employee.IsActive && user.Employee.ExternalSystem == ExternalSystems.Demo)
            .Select(user => new { user.Email, user.Employee.Name, user.Employee.Role })
            .ToListAsync(ct);
        return
        [
            .. from star in DemoStars.All
               from person in people
               where person.Name == star.Name && person.Email is not null
               select new DemoAccount(person.Role, person.Email ?? "", person.Name),
        ];
    }
}
