using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Import.Tests.Support;
using Xunit;

namespace SalesDashboard.Import.Tests;

/// <summary>What each kind stores, once for all in one import.</summary>
public sealed class KindTests(KindTests.Imported imported) : IClassFixture<KindTests.Imported>
{
    [Fact]
    public async Task Cities_lie_in_their_regions()
    {
        var cities = await imported.Company.ReadAsync(context => context.Cities.OrderBy(row => row.Name).Select(row => row.Name + " in " + row.Region.Name).ToListAsync());

        Assert.Equal(["Oslo in North", "Rome in South"], cities);
    }

    [Fact]
    public async Task Employees_have_role_place_and_address()
    {
        var people = await imported.Company.ReadAsync(context => context.Employees
            .Include(row => row.City).Include(row => row.Department).OrderBy(row => row.ExternalId).ToListAsync());

        Assert.Equal(
            [("E1", "Ann Head", Role.DepartmentHead, "ann@example.com", "Oslo", "Key accounts"), ("E2", "Bob Seller", Role.Manager, "bob@example.com", null, "Key accounts")],
            people.Select(row => (row.ExternalId, row.Name, row.Role, row.Email, row.City?.Name, row.Department?.Name)));
    }

    [Fact]
    public async Task Clients_are_companies_or_persons_with_contacts()
    {
        var clients = await imported.Company.ReadAsync(context => context.Clients.Include(row => row.Responsible).OrderBy(row => row.ExternalId).ToListAsync());

        Assert.Equal(
            [("Acme", ClientKind.Company, "Retail", "Bergen", "4722334455", "Bob Seller"), ("Carl", ClientKind.Person, null, null, null, null)],
            clients.Select(row => (row.Name, row.Kind, row.Segment, row.City, row.PhoneDigits, row.Responsible?.Name)));
    }

    [Fact]
    public async Task Products_have_a_price_in_their_currency()
    {
        var product = await imported.Company.ReadAsync(context => context.Products.SingleAsync());

        Assert.Equal(("Lathe", "Machines", 1200.50m, "EUR"), (product.Name, product.Group, product.Price, product.Currency));
    }

    [Fact]
    public async Task Deals_stand_in_stages_that_were_created_by_name()
    {
        var deals = await imported.Company.ReadAsync(context => context.Deals
            .Include(row => row.Stage).Include(row => row.LostReason).Include(row => row.Client).Include(row => row.Product).OrderBy(row => row.ExternalId).ToListAsync());

        Assert.Equal(
            [
                ("First", "New", StageKind.Open, 1000.25m, null, null),
                ("Second", "WON", StageKind.Won, 500m, new DateOnly(2017, 11, 30), null),
                ("Lathe", "lost", StageKind.Lost, null, new DateOnly(2017, 12, 24), "Price"),
            ],
            deals.Select(row => (row.Title, row.Stage.Name, row.Kind, row.Amount, row.ClosedOn, row.LostReason?.Name)));
        Assert.Equal(("Acme", "Lathe", "Site", new DateOnly(2017, 12, 20)), (deals[0].Client?.Name, deals[0].Product?.Name, deals[0].Source, deals[0].ExpectedCloseOn));
    }

    [Fact]
    public async Task A_deal_may_be_won_before_it_was_created()
    {
        var deal = await imported.Company.ReadAsync(context => context.Deals.SingleAsync(row => row.ExternalId == "D2"));

        Assert.True(deal.ClosedOn < deal.CreatedOn);
    }

    [Fact]
    public async Task Plans_are_approved_and_their_revision_names_the_file()
    {
        var plan = await imported.Company.ReadAsync(context => context.Plans.Include(row => row.Revisions).SingleAsync());

        Assert.Equal(("2017-12", 3000m, "USD", PlanStatus.Approved), (plan.Month.ToString(), plan.Amount, plan.Currency, plan.Status));
        Assert.Equal(("import", "plans.csv"), (plan.Revisions.Single().Author, plan.Revisions.Single().Reason));
    }

    [Fact]
    public async Task Payments_add_up_on_their_invoice()
    {
        var invoice = await imported.Company.ReadAsync(context => context.Invoices.Include(row => row.Deal).Include(row => row.Client).SingleAsync());

        Assert.Equal(("2017/1", 500m, 300m, "Second", "Acme"), (invoice.Number, invoice.Amount, invoice.Paid, invoice.Deal?.Title, invoice.Client?.Name));
    }

    [Fact]
    public async Task CAB_21a_to_CAB_24_Activities_have_one_of_the_types_and_times_in_UTC()
    {
        var activities = await imported.Company.ReadAsync(context => context.Activities.OrderBy(row => row.ExternalId).ToListAsync());

        Assert.Equal([ActivityType.CallOutCold, ActivityType.MeetingActive], activities.Select(row => row.Type));
        Assert.Equal(
            [new DateTime(2017, 12, 31, 10, 0, 0, DateTimeKind.Utc), new DateTime(2017, 12, 30, 7, 0, 0, DateTimeKind.Utc)],
            activities.Select(row => row.DueAt));
        Assert.Equal(new DateTime(2017, 12, 30, 10, 0, 0, DateTimeKind.Utc), activities[1].ClosedAt);
    }

    public sealed class Imported : IAsyncLifetime
    {
        internal ImportCompany Company { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Company = await ImportCompany.CreateAsync();
            Sample.WriteTo(Company);
            Assert.IsType<ImportFiles.Done>(await Company.ImportFolderAsync());
        }

        public ValueTask DisposeAsync() => Company.DisposeAsync();
    }
}
