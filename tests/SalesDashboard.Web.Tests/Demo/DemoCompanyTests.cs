using System.Globalization;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Web.Demo.Company;
using Xunit;

namespace SalesDashboard.Web.Tests.Demo;

public sealed class DemoCompanyTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DemoCompany Company = new(seed: 1, Today, "KZT");
    private static readonly DemoSales Sales = new(Company);

    [Fact]
    public void The_same_seed_and_business_date_give_the_same_company()
    {
        var again = new DemoCompany(seed: 1, Today, "KZT");

        Assert.Equal(Telling(Company, Sales), Telling(again, new DemoSales(again)));
    }

    [Fact]
    public void Another_seed_gives_another_company()
    {
        var other = new DemoCompany(seed: 2, Today, "KZT");

        Assert.NotEqual(Telling(Company, Sales), Telling(other, new DemoSales(other)));
    }

    [Fact]
    public void Sixty_managers_work_in_five_regions_and_twenty_cities()
    {
        Assert.Equal(5, Company.Regions.Count);
        Assert.Equal(20, Company.Cities.Count);
        Assert.Equal(60, Company.Employees.Count(employee => employee.Role == Role.Manager));
        Assert.Equal(2, Company.Employees.Count(employee => employee.Role == Role.TopManagement));
        Assert.Single(Company.Employees, employee => employee.Role == Role.Administrator);
        Assert.All(Company.Cities, city => Assert.Contains(Company.Employees, employee => employee.City == city && employee.Role == Role.Manager));
        Assert.All(Company.Employees, employee => Assert.NotNull(employee.Department));
    }

    [Fact]
    public void Nobody_shares_a_name_or_an_address()
    {
        Assert.Equal(Company.Employees.Count, Company.Employees.DistinctBy(employee => employee.Name).Count());
        Assert.Equal(Company.Employees.Count, Company.Employees.DistinctBy(employee => employee.Email).Count());
        Assert.Equal(Company.Clients.Count, Company.Clients.DistinctBy(client => client.ExternalId).Count());
        Assert.Equal(Sales.Invoices.Count, Sales.Invoices.DistinctBy(invoice => invoice.Number).Count());
    }

    [Fact]
    public void Every_department_has_a_head_and_hangs_on_the_company()
    {
        var root = Assert.Single(Company.Departments, department => department.Parent is null);
        Assert.All(Company.Departments, department => Assert.NotNull(department.Head));
        Assert.Equal(5, Company.Departments.Count(department => department.Parent == root));
        Assert.True(Company.Departments.Count > 6, "Some regional departments have departments of their own.");
    }

    [Fact]
    public void Two_pipelines_have_six_open_stages_then_won_and_lost()
    {
        Assert.Equal(2, Company.Pipelines.Count);
        Assert.All(Company.Pipelines, pipeline => Assert.Equal(
            [StageKind.Open, StageKind.Open, StageKind.Open, StageKind.Open, StageKind.Open, StageKind.Open, StageKind.Won, StageKind.Lost],
            pipeline.Stages.OrderBy(stage => stage.Order).Select(stage => stage.Kind)));
        Assert.Equal(8, Company.LostReasons.Count);
    }

    [Fact]
    public void Six_to_nine_thousand_deals_stand_in_every_stage()
    {
        Assert.InRange(Sales.Deals.Count, 6_000, 9_000);
        Assert.All(Company.Pipelines.SelectMany(pipeline => pipeline.Stages), stage => Assert.True(Sales.Deals.Count(deal => deal.Stage == stage) >= 10, stage.Name));
        Assert.InRange(Company.Clients.Count, 380, 430);
    }

    [Fact]
    public void Each_manager_works_on_twenty_five_to_forty_deals()
    {
        var open = Sales.Deals.Where(deal => !deal.IsClosed).CountBy(deal => deal.Owner).ToList();

        Assert.Equal(60, open.Count);
        Assert.All(open, manager => Assert.InRange(manager.Value, 25, 40));
    }

    [Fact]
    public void No_deal_is_closed_or_expected_on_a_weekend_or_holiday_and_none_in_the_future()
    {
        var closed = Sales.Deals.Where(deal => deal.IsClosed).ToList();

        Assert.All(closed, deal => Assert.True(deal.ClosedOn is { } day && Company.Calendar.IsWorkingDay(day) && day <= Today, $"{deal.ExternalId} {deal.ClosedOn}"));
        Assert.All(Sales.Deals, deal => Assert.True(deal.ExpectedCloseOn is null || Company.Calendar.IsWorkingDay(deal.ExpectedCloseOn.Value), deal.ExternalId));
        Assert.All(Sales.Deals, deal => Assert.True(Company.Calendar.IsWorkingDay(deal.CreatedOn) && deal.CreatedOn <= (deal.ClosedOn ?? Today), deal.ExternalId));
        Assert.Equal(14, closed.Select(deal => Month.Of(deal.ClosedOn ?? default)).Distinct().Count());
    }

    [Fact]
    public void AHEAD_16_Every_lost_deal_has_a_reason_and_Other_a_text()
    {
        var lost = Sales.Deals.Where(deal => deal.Kind == StageKind.Lost).ToList();

        Assert.All(lost, deal => Assert.NotNull(deal.LostReason));
        Assert.All(lost.Where(deal => deal.LostReason?.NeedsComment == true), deal => Assert.NotEmpty(deal.LostComment ?? ""));
        Assert.Equal(8, lost.Select(deal => deal.LostReason).Distinct().Count());
    }

    [Fact]
    public void PIPE_25_AHEAD_15_Equipment_is_shared_automatically_and_some_leads_of_service_wait()
    {
        var (sales, service) = (Company.Pipelines[0], Company.Pipelines[1]);
        Assert.Equal((DistributionMode.Even, LeadChoice.Related, LeadBalance.Fewest, 60), (sales.Distribution, sales.Choice, sales.Balance, sales.Members.Count));
        Assert.Equal((DistributionMode.Manual, 60), (service.Distribution, service.Members.Count));

        Assert.InRange(Sales.Distributions.Count, 20, 500);
        Assert.All(Sales.Distributions, row => Assert.True(row.Deal.Pipeline == sales && !row.Deal.IsClosed && row.OpenDeals < 32));
        Assert.Equal(5, Sales.Waiting.Select(lead => lead.Client).Distinct().Count());
        Assert.All(Sales.Waiting, lead => Assert.DoesNotContain(Sales.Deals, deal => deal.Client == lead.Client && deal.Pipeline == service && !deal.IsClosed));
    }

    [Fact]
    public void Every_manager_has_an_approved_plan_for_the_current_month()
    {
        var plans = Sales.Plans.Where(plan => plan.Month == Month.Of(Today)).ToList();

        Assert.Equal(60, plans.Select(plan => plan.Employee).Distinct().Count());
        Assert.All(plans, plan => Assert.Equal(PlanStatus.Approved, plan.Status));
        Assert.All(plans, plan => Assert.True(plan.Amount > 0));
        Assert.Equal(60 * 16, Sales.Plans.Count);
    }

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-02")]
    [InlineData("2026-01-05")]
    [InlineData("2017-12-31")]
    [InlineData("2024-02-29")]
    public void The_company_is_a_little_behind_its_plan_whatever_the_day(string date)
    {
        var company = new DemoCompany(seed: 1, DateOnly.Parse(date, CultureInfo.InvariantCulture), "KZT");
        var month = MonthTotals(company, new DemoSales(company));

        Assert.InRange(month.Pace ?? 0, 90, 97);
    }

    [Fact]
    public void Some_are_ahead_and_some_are_behind()
    {
        var paces = Managers(Company).Select(manager => Row(Company, Sales, manager).Pace ?? 0).ToList();

        Assert.InRange(paces.Count(pace => pace >= 100), 12, 35);
        Assert.InRange(paces.Count(pace => pace < 80), 4, 25);
    }

    [Fact]
    public void The_forecast_of_the_month_ends_near_the_plan() =>
        Assert.InRange(MonthTotals(Company, Sales).Forecast / MonthTotals(Company, Sales).Plan, 0.85m, 1.25m);

    [Fact]
    public void Every_amount_is_one_that_people_write() =>
        Assert.All(Sales.Deals.Where(deal => deal.Amount is not null), deal => Assert.True(deal.Amount >= 20_000 && deal.Amount % 100 == 0, $"{deal.ExternalId} {deal.Amount}"));

    [Fact]
    public void Ranks_of_a_column_are_unique_and_its_newest_card_lies_on_top()
    {
        foreach (var column in Sales.Deals.GroupBy(deal => deal.Stage))
        {
            var cards = column.OrderBy(deal => deal.Rank, StringComparer.Ordinal).ToList();

            Assert.Equal(cards.Count, cards.DistinctBy(deal => deal.Rank).Count());
            Assert.Equal(cards.Max(deal => deal.StageEnteredAt), cards[0].StageEnteredAt);
        }
    }

    [Fact]
    public void CAB_19_This_week_has_open_closed_and_overdue_activities_of_all_nine_types()
    {
        var noon = Today.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        var monday = Today.AddDays(-4).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var week = Sales.Activities.Where(activity => activity.DueAt < monday.AddDays(7)).ToList();

        Assert.All(Enum.GetValues<ActivityType>(), type => Assert.Contains(week, activity => activity.Type == type));
        Assert.Contains(week, activity => activity.ClosedAt is null && activity.DueAt < noon);
        Assert.Contains(week, activity => activity.ClosedAt is null && activity.DueAt > noon);
        Assert.Contains(week, activity => activity.ClosedAt > activity.DueAt.AddHours(5));
        Assert.Contains(Sales.Activities, activity => activity.DueAt >= monday.AddDays(7));
        Assert.All(Sales.Activities, activity => Assert.True(activity.DueAt >= monday.AddDays(-7) && activity.DueAt < monday.AddDays(14) && !(activity.ClosedAt > noon), activity.ExternalId));
    }

    [Fact]
    public void Some_open_deals_have_a_next_step_and_some_have_none()
    {
        var open = Sales.Deals.Where(deal => !deal.IsClosed).ToList();
        var planned = Sales.Activities.Where(activity => activity.ClosedAt is null && activity.Deal is not null).Select(activity => activity.Deal).ToHashSet();

        Assert.InRange(open.Count(planned.Contains), open.Count / 5, open.Count * 4 / 5);
    }

    [Fact]
    public void Invoices_are_paid_at_most_once_and_never_in_the_future()
    {
        Assert.InRange(Sales.Invoices.Count, 500, 3_000);
        Assert.All(Sales.Invoices, invoice => Assert.InRange(invoice.Paid, 0, invoice.Amount));
        Assert.All(Sales.Invoices.SelectMany(invoice => invoice.Payments), payment => Assert.True(payment.PaidOn <= Today && Company.Calendar.IsWorkingDay(payment.PaidOn)));
        Assert.Contains(Sales.Invoices, invoice => invoice.Paid == 0 && invoice.DueOn < Today);
        Assert.Contains(Sales.Invoices, invoice => invoice.Paid > 0 && invoice.Paid < invoice.Amount);
    }

    [Fact]
    public void AHEAD_1_Independence_Day_on_a_Saturday_moves_to_Monday()
    {
        var company = new DemoCompany(seed: 1, new DateOnly(2023, 12, 20), "KZT");

        Assert.False(company.Calendar.IsWorkingDay(new DateOnly(2023, 12, 18)));
        Assert.True(company.Calendar.IsWorkingDay(new DateOnly(2023, 12, 19)));
        Assert.False(Company.Calendar.IsWorkingDay(new DateOnly(2026, 12, 16)));
    }

    private static Measures MonthTotals(DemoCompany company, DemoSales sales) =>
        Managers(company).Aggregate(default(Measures), (sum, manager) => sum + Row(company, sales, manager));

    private static IEnumerable<Employee> Managers(DemoCompany company) => company.Employees.Where(employee => employee.Role == Role.Manager);

    private static Measures Row(DemoCompany company, DemoSales sales, Employee owner)
    {
        var month = Month.Of(company.Today);
        var plan = sales.Plans.First(one => one.Employee == owner && one.Month == month).Amount;
        var progress = MonthProgress.Of(month, company.Today, PlanToDateBasis.WorkingDays, company.Calendar);
        var own = sales.Deals.Where(deal => deal.Owner == owner).ToList();
        return new Measures
        {
            Plan = plan,
            PlanToDate = progress.PlanToDate(plan),
            Fact = own.Where(deal => deal.Kind == StageKind.Won && Month.Of(deal.ClosedOn ?? default) == month).Sum(deal => deal.Amount ?? 0),
            Expected = own.Where(deal => !deal.IsClosed && deal.ExpectedCloseOn <= month.LastDay).Sum(deal => deal.Amount ?? 0),
        };
    }

    /// <summary>Everything that a person could see of the company, as text.</summary>
    private static List<string> Telling(DemoCompany company, DemoSales sales) =>
    [
        .. company.Departments.Select(department => $"{department.Name} {department.Parent?.Name} {department.Head?.Name}"),
        .. company.Employees.Select(employee => $"{employee.Name} {employee.Role} {employee.City?.Name} {employee.Department?.Name}"),
        .. company.Clients.Select(client => $"{client.Name} {client.Segment} {client.Phone} {client.Email} {client.Source}"),
        .. sales.Deals.Select(deal => $"{DealSnapshot.From(deal)} {deal.Stage.Name} {deal.Owner.Name} {deal.Client?.Name} {deal.LostReason?.Name}"),
        .. sales.Plans.Select(plan => $"{plan.Employee.Name} {plan.Month} {plan.Amount} {plan.Status} {plan.Revisions[0].At:O}"),
        .. sales.Activities.Select(activity => $"{activity.Employee.Name} {activity.Type} {activity.DueAt:O} {activity.ClosedAt:O} {activity.Subject} {activity.Result} {activity.Deal?.ExternalId}"),
        .. sales.Invoices.Select(invoice => $"{invoice.Number} {invoice.Deal?.ExternalId} {invoice.Amount} {invoice.DueOn:O} {invoice.Paid} {invoice.Payments.Count}"),
    ];
}
