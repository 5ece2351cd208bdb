using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Sqlite;
using SalesDashboard.Data.Tests.Support;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;

namespace SalesDashboard.Data.Tests;

public sealed class ScopeTests
{
    // Visible to everybody: without them no screen could name anything.
    private static readonly string[] s_reference =
        ["Regions", "Cities", "Departments", "Products", "Pipelines", "PipelineMembers", "TunnelRules", "Stages", "LostReasons", "CalendarDays", "CurrencyRates", "Settings"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task Company_sees_everything(DatabaseProvider provider)
    {
        var (database, _) = await SeedAsync(provider);
        await using var owned = database;
        await using var context = await database.OpenAsync(SalesScope.System);

        Assert.Equal(Seen(people: 4, clients: 9), await SeenAsync(context));
        Assert.Equal(1, await context.ApiKeys.CountAsync(Ct));
        Assert.NotEqual(0, await context.Journal.CountAsync(Ct));
    }

    [Theory]
    [Databases]
    public async Task A_head_sees_the_department_with_its_descendants(DatabaseProvider provider)
    {
        var (database, company) = await SeedAsync(provider);
        await using var owned = database;
        await using var context = await database.OpenAsync(new SalesScope.Departments([company.North.Id, company.East.Id], company.Ann.Id));

        Assert.Equal(Seen(people: 3, clients: 6), await SeenAsync(context));
        Assert.Equal(["Ann", "Bob", "Eve"], await context.Employees.OrderBy(it => it.Name).Select(it => it.Name).ToListAsync(Ct));
        await AssertSystemTablesAreHiddenAsync(context);
    }

    [Theory]
    [Databases]
    public async Task A_head_outside_of_the_own_department_is_seen_too(DatabaseProvider provider)
    {
        var (database, company) = await SeedAsync(provider);
        await using var owned = database;
        await using var context = await database.OpenAsync(new SalesScope.Departments([company.East.Id], company.Ann.Id));

        Assert.Equal(["Ann", "Eve"], await context.Employees.OrderBy(it => it.Name).Select(it => it.Name).ToListAsync(Ct));
        Assert.Equal(Seen(people: 2, clients: 4), await SeenAsync(context));
    }

    [Theory]
    [Databases]
    public async Task A_manager_sees_the_own_records_only(DatabaseProvider provider)
    {
        var (database, company) = await SeedAsync(provider);
        await using var owned = database;
        await using var context = await database.OpenAsync(new SalesScope.Employee(company.Sam.Id));

        Assert.Equal(Seen(people: 1, clients: 2), await SeenAsync(context));
        Assert.Equal("Sam's deal", await context.Deals.Select(deal => deal.Title).SingleAsync(Ct));
        Assert.Null(await context.Deals.FindAsync([(await OtherDealAsync(database, company)).Id], Ct));
        await AssertSystemTablesAreHiddenAsync(context);
    }

    [Theory]
    [Databases]
    public async Task Nothing_sees_reference_data_only(DatabaseProvider provider)
    {
        var (database, _) = await SeedAsync(provider);
        await using var owned = database;
        await using var context = await database.OpenAsync(new SalesScope.Nothing());

        Assert.Equal(Seen(people: 0, clients: 0), await SeenAsync(context));
        Assert.Equal(3, await context.Stages.CountAsync(Ct));
        await AssertSystemTablesAreHiddenAsync(context);
    }

    [Fact]
    public async Task A_context_without_a_caller_neither_reads_nor_saves()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Get<IDbContextFactory<SqliteSalesDbContext>>().CreateDbContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.Deals.CountAsync(Ct));
        Assert.Throws<InvalidOperationException>(() => context.Clients.Add(new Client("Acme", ClientKind.Company)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task A_context_cannot_change_its_caller()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.OpenAsync();

        Assert.Throws<InvalidOperationException>(() => context.Caller = Caller.System("other"));
    }

    [Fact]
    public async Task Every_set_is_filtered_or_named_as_reference_data()
    {
        await using var database = await TestDatabase.CreateAsync();
        SalesScope[] scopes = [new SalesScope.Departments([1]), new SalesScope.Employee(1), new SalesScope.Nothing()];
        foreach (var scope in scopes)
        {
            await using var context = await database.OpenAsync(scope);
            var open = typeof(SalesDbContext).GetProperties()
                .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
                .Where(property => context.Model.FindEntityType(property.PropertyType.GetGenericArguments()[0]) is { } entity
                    && entity.GetDeclaredQueryFilters().Count == 0)
                .Select(property => property.Name);

            Assert.Equal(s_reference.Order(), open.Order());
        }
    }

    [Fact]
    public async Task A_managers_deals_are_found_by_index()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.OpenAsync(new SalesScope.Employee(1));

        var sql = context.Deals.ToQueryString();

        Assert.DoesNotContain(" OR ", sql, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"OwnerId\" = ", sql, StringComparison.Ordinal);
    }

    private static async Task<(TestDatabase Database, Company Company)> SeedAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var company = await Company.CreateAsync(database);
        await using var context = await database.OpenAsync();
        context.Clients.Add(new Client("Nobody's", ClientKind.Company));
        context.ApiKeys.Add(new ApiKey("key", ApiKeySecret.Create(), ApiKeyRole.Reader, TestClock.Now));
        await context.SaveChangesAsync(Ct);
        return (database, company);
    }

    private static async Task<Domain.Deals.Deal> OtherDealAsync(TestDatabase database, Company company)
    {
        await using var context = await database.OpenAsync();
        return await context.Deals.SingleAsync(deal => deal.OwnerId == company.Bob.Id, Ct);
    }

    private static string Seen(int people, int clients) =>
        $"employees {people}, users {people}, deals {people}, plans {people}, revisions {people}, invoices {people}, payments {people}, "
        + $"activities {people}, clients {clients}";

    private static async Task<string> SeenAsync(SalesDbContext context) =>
        $"employees {await context.Employees.CountAsync(Ct)}, users {await context.Users.CountAsync(Ct)}, deals {await context.Deals.CountAsync(Ct)}, "
        + $"plans {await context.Plans.CountAsync(Ct)}, revisions {await context.PlanRevisions.CountAsync(Ct)}, "
        + $"invoices {await context.Invoices.CountAsync(Ct)}, payments {await context.Payments.CountAsync(Ct)}, "
        + $"activities {await context.Activities.CountAsync(Ct)}, clients {await context.Clients.CountAsync(Ct)}";

    private static async Task AssertSystemTablesAreHiddenAsync(SalesDbContext context)
    {
        Assert.Equal(0, await context.ApiKeys.CountAsync(Ct));
        Assert.Equal(0, await context.Journal.CountAsync(Ct));
        Assert.Equal(0, await context.Operations.CountAsync(Ct));
    }
}
