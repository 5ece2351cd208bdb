using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>What the demo company plans, sells and does: fourteen months that end on its business date.</summary>
public sealed class DemoSales
{
    private readonly DemoCompany _company;
    private readonly Dictionary<Stage, string> _tops = [];

    public DemoSales(DemoCompany company)
    {
        _company = company;
        var targets = new DemoTargets(company);
        var drafts = new DemoClosedDeals(company).All(targets).Concat(new DemoOpenDeals(company).All()).OrderBy(draft => draft.EnteredAt).ToList();
        var made = drafts.ConvertAll(draft => (draft.Manager, Deal: Make(draft)));
        for (var i = 0; i < made.Count; i++)
        {
            made[i].Deal.IdentifyAs(ExternalSystems.Demo, $"deal-{i + 1}");
        }

        Deals = made.ConvertAll(one => one.Deal);
        Distributions = [.. DemoLeads.DistributionsOf(company, Deals)];
        Waiting = [.. DemoLeads.WaitingIn(company, Deals)];
        Plans = [.. company.Organization.Managers.SelectMany(manager => PlansOf(manager, targets))];
        Activities = [.. new DemoActivities(company, made.Where(one => !one.Deal.IsClosed).ToLookup(one => one.Manager, one => one.Deal)).All()];
        Invoices = [.. new DemoInvoices(company).For(made.Where(one => one.Deal.Kind == StageKind.Won))];
    }

    /// <summary>In the order in which they came to where they stand.</summary>
    public IReadOnlyList<Deal> Deals { get; }

    /// <summary>How the newest deals were given to their managers.</summary>
    public IReadOnlyList<DealDistribution> Distributions { get; }

    /// <summary>Leads that nobody has yet.</summary>
    public IReadOnlyList<WaitingLead> Waiting { get; }

    public IReadOnlyList<Plan> Plans { get; }

    public IReadOnlyList<Activity> Activities { get; }

    public IReadOnlyList<Invoice> Invoices { get; }

    private Deal Make(DemoDraft draft)
    {
        var rank = RankOnTop(draft.ClosedTo ?? draft.From);
        var deal = new Deal(draft.Title, draft.From, draft.Manager.Employee, _company.Currency, draft.CreatedOn, rank, draft.EnteredAt);
        deal.Describe(draft.Title, draft.Amount, _company.Currency, draft.Client.Source, draft.ExpectedCloseOn);
        deal.SellTo(draft.Client);
        deal.Offer(draft.Product.Product);
        if (draft.ClosedTo is { } closedTo)
        {
            deal.Place(closedTo, rank, draft.ClosedOn, draft.Loss, draft.EnteredAt);
        }

        return deal;
    }

    /// <summary>The newest card lies on top.</summary>
    private string RankOnTop(Stage stage) => _tops[stage] = Rank.Between(null, _tops.GetValueOrDefault(stage));

    /// <summary>Approved from the first month of the history to the next month; the month after is still a draft.</summary>
    private IEnumerable<Plan> PlansOf(DemoManager manager, DemoTargets targets)
    {
        var author = manager.Employee.Department?.Head?.Name ?? DemoCompany.Name;
        var current = Month.Of(_company.Today);
        foreach (var month in new Period(current.Add(-DemoCompany.MonthsOfHistory), current.Add(2)).Months)
        {
            var plan = new Plan(manager.Employee, month, _company.Currency);
            var madeOn = _company.WorkingDayUpTo(month.FirstDay.AddDays(-6));
            var at = (madeOn < _company.Today ? madeOn : _company.WorkingDayUpTo(_company.Today)).ToDateTime(new TimeOnly(4, 30), DateTimeKind.Utc);
            plan.Revise(targets.Plan(manager, month), _company.Currency, month > current.Add(1) ? PlanStatus.Draft : PlanStatus.Approved, author, null, at);
            yield return plan;
        }
    }
}
