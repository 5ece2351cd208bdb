using SalesDashboard.Data;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>
/// What each seller of the test company has: a client, an open, a won (1,000) and a lost deal, a plan of 5,000 for this
/// month, an invoice and an open activity. Every text begins with the seller's canary.
/// </summary>
internal static class TestRecords
{
    private static readonly DateTime s_now = SalesAppFactory.Today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    public static void AddTo(SalesDbContext context, TestCompany company)
    {
        var rank = Rank.Between(null, null);
        foreach (var seller in company.Sellers)
        {
            var client = NewClient(seller);
            var deal = NewDeal(seller, "open", client, company.Open, rank, null);
            var won = NewDeal(seller, "won", client, company.Won, rank, null);
            var lost = NewDeal(seller, "lost", client, company.Lost, rank, new Loss(company.LostReason, $"{seller.Canary} comment"));
            context.AddRange(client, deal, won, lost, NewPlan(seller), NewInvoice(seller, client, won), NewActivity(seller, client, deal));
            rank = Rank.Between(rank, null);
        }
    }

    private static Client NewClient(TestPerson seller)
    {
        var client = new Client($"{seller.Canary} client", ClientKind.Company);
        client.Describe(client.Name, ClientKind.Company, $"{seller.Canary} segment", $"{seller.Canary} city", $"{seller.Canary} source");
        client.SetContacts($"{seller.Canary}@example.com", "+380441234567");
        client.SetResponsible(seller.Employee);
        return client;
    }

    private static Deal NewDeal(TestPerson seller, string name, Client client, Stage stage, string rank, Loss? loss)
    {
        var deal = new Deal($"{seller.Canary} {name}", stage, seller.Employee, "USD", SalesAppFactory.Today.AddDays(-10), rank, s_now);
        deal.Describe(deal.Title, 1000, "USD", $"{seller.Canary} deal source", SalesAppFactory.Today.AddDays(5));
        deal.SellTo(client);
        if (stage.Kind != StageKind.Open)
        {
            deal.Place(stage, rank, SalesAppFactory.Today.AddDays(-1), loss, s_now);
        }

        return deal;
    }

    private static Plan NewPlan(TestPerson seller)
    {
        var plan = new Plan(seller.Employee, Month.Of(SalesAppFactory.Today), "USD");
        plan.Revise(5000, "USD", PlanStatus.Approved, seller.Employee.Name, $"{seller.Canary} reason", s_now);
        return plan;
    }

    private static Invoice NewInvoice(TestPerson seller, Client client, Deal deal)
    {
        var number = $"{seller.Canary} 1";
        var invoice = new Invoice(number, seller.Employee);
        invoice.Describe(number, seller.Employee, 1000, "USD", SalesAppFactory.Today.AddDays(-1), SalesAppFactory.Today);
        invoice.BillFor(client, deal);
        invoice.Receive(400, SalesAppFactory.Today);
        return invoice;
    }

    private static Activity NewActivity(TestPerson seller, Client client, Deal deal)
    {
        var activity = new Activity(ActivityType.CallOutCurrent, seller.Employee, s_now);
        activity.Describe(ActivityType.CallOutCurrent, seller.Employee, s_now, null, $"{seller.Canary} subject", $"{seller.Canary} result");
        activity.Concern(client, deal);
        return activity;
    }
}
