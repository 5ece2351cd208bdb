using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Migrating;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Web.Demo.Company;
using Xunit;

namespace SalesDashboard.Web.Tests.Demo;

public sealed class DemoSeederTests(SeededDemo seeded) : IClassFixture<SeededDemo>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_database_is_filled_once_with_the_whole_company()
    {
        await seeded.Database.SeedAsync();

        var company = new DemoCompany(seed: 1, DemoDatabase.Today, "KZT");
        var sales = new DemoSales(company);
        await using var context = await seeded.Database.OpenAsync();
        Assert.Equal(company.Employees.Count, await context.Employees.CountAsync(Ct));
        Assert.Equal(company.Clients.Count, await context.Clients.CountAsync(Ct));
        Assert.Equal(sales.Deals.Count, await context.Deals.CountAsync(Ct));
        Assert.Equal(sales.Distributions.Count, await context.DealDistributions.CountAsync(Ct));
        Assert.Equal(5, await context.WaitingLeads.CountAsync(lead => lead.Pipeline.Distribution == DistributionMode.Manual, Ct));
        Assert.True((await context.TunnelRules.SingleAsync(Ct)).TargetPipelineId == (await context.Pipelines.SingleAsync(pipeline => pipeline.Distribution == DistributionMode.Even, Ct)).Id);
        Assert.Equal(2 * 60, await context.PipelineMembers.CountAsync(Ct));
        Assert.Equal(sales.Plans.Count, await context.Plans.CountAsync(Ct));
        Assert.Equal(sales.Plans.Count, await context.PlanRevisions.CountAsync(Ct));
        Assert.Equal(sales.Activities.Count, await context.Activities.CountAsync(Ct));
        Assert.Equal(sales.Invoices.Sum(invoice => invoice.Paid), (await context.Payments.Select(payment => payment.Amount).ToListAsync(Ct)).Sum());
        Assert.Equal(0, await context.Departments.CountAsync(department => department.HeadId == null, Ct));
        await AssertStoredAsMadeAsync(context, sales);
        await AssertReadyToUseAsync(context);
    }

    [Fact]
    public async Task Each_role_has_a_one_click_account_without_a_password()
    {
        var database = seeded.Database;

        Assert.Equal(Enum.GetValues<Role>(), database.Accounts.All.Select(account => account.Role));
        await using var context = await database.OpenAsync();
        var users = await context.Users.Include(user => user.Employee).ToListAsync(Ct);
        Assert.Equal(4, users.Count);
        Assert.All(users, user => Assert.Null(user.PasswordHash));
        Assert.All(users, user => Assert.Equal(user.Employee.Name, database.Accounts.Find(user.Email)?.Name));

        var manager = users.Single(user => user.Employee.Role == Role.Manager).Employee;
        var department = await context.Departments.SingleAsync(department => department.Id == manager.DepartmentId, Ct);
        var head = users.Single(user => user.Employee.Role == Role.DepartmentHead).Employee;
        Assert.Equal(head.DepartmentId, department.ParentId);
    }

    [Theory]
    [InlineData("Production", null)]
    [InlineData("Development", "false")]
    public async Task Where_the_demo_is_off_nothing_is_filled_and_no_account_is_offered(string environment, string? enabled)
    {
        await using var database = new DemoDatabase(environment, enabled is null ? [] : [("Demo:Enabled", enabled)]);
        await database.SeedAsync();

        await using var context = await database.OpenAsync();
        Assert.False(await context.Employees.AnyAsync(Ct));
        Assert.Empty(database.Accounts.All);
    }

    [Fact]
    public async Task A_company_with_employees_is_left_alone()
    {
        await using var database = new DemoDatabase();
        await database.Get<Migrator>().MigrateAsync(Ct);
        await using (var own = await database.OpenAsync())
        {
            own.Employees.Add(new Employee("Ada Own", Role.Administrator));
            await own.SaveChangesAsync(Ct);
        }

        await database.SeedAsync();

        await using var context = await database.OpenAsync();
        Assert.Equal(1, await context.Employees.CountAsync(Ct));
        Assert.False(await context.Deals.AnyAsync(Ct));
        Assert.Empty(database.Accounts.All);
    }

    [Fact]
    public async Task A_currency_that_is_set_already_is_the_demo_companys_too()
    {
        await using var database = new DemoDatabase();
        await database.Get<Migrator>().MigrateAsync(Ct);
        await using (var own = await database.OpenAsync())
        {
            own.Settings.Add(new Setting(nameof(CompanySettings.Currency), "USD"));
            await own.SaveChangesAsync(Ct);
        }

        await database.SeedAsync();

        await using var context = await database.OpenAsync();
        Assert.Equal(["USD"], await context.Deals.Select(deal => deal.Currency).Distinct().ToListAsync(Ct));
        Assert.Equal(1, await context.Settings.CountAsync(setting => setting.Name == nameof(CompanySettings.Currency), Ct));
    }

    /// <summary>The same texts as from the pure company: storing changes nothing.</summary>
    private static async Task AssertStoredAsMadeAsync(SalesDbContext context, DemoSales sales)
    {
        var stored = await context.Deals.AsNoTracking().Include(deal => deal.Owner).Include(deal => deal.Stage).Include(deal => deal.Client).OrderBy(deal => deal.Id).ToListAsync(Ct);
        Assert.Equal(
            sales.Deals.Select(deal => $"{deal.ExternalId} {deal.Title} {deal.Amount:0.##} {deal.Stage.Name} {deal.Owner.Name} {deal.Client?.Name} {deal.Rank} {deal.ClosedOn:O} {deal.StageEnteredAt:O}"),
            stored.Select(deal => $"{deal.ExternalId} {deal.Title} {deal.Amount:0.##} {deal.Stage.Name} {deal.Owner.Name} {deal.Client?.Name} {deal.Rank} {deal.ClosedOn:O} {deal.StageEnteredAt:O}"));
    }

    private static async Task AssertReadyToUseAsync(SalesDbContext context)
    {
        Assert.False(await context.Deals.AnyAsync(deal => deal.Kind != StageKind.Open && deal.ClosedFromStageId == null, Ct));
        Assert.Equal(60, await context.Plans.CountAsync(plan => plan.Month == Month.Of(DemoDatabase.Today) && plan.Status == PlanStatus.Approved, Ct));
        var settings = CompanySettings.From((await context.Settings.ToListAsync(Ct)).Select(setting => (setting.Name, setting.Value)));
        Assert.Equal("KZT", settings.Currency);
        Assert.Equal(AccountingMode.Deals, settings.ChosenMode);
        Assert.Equal(DemoCompany.Name, settings.CompanyName);
    }
}
