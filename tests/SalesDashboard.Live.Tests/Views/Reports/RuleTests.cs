using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Reports;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;

namespace SalesDashboard.Live.Tests.Views.Reports;

/// <summary>Decisions D5, D6 and D8 on figures that a person can check by hand. Today is Friday, 15 December 2017.</summary>
public sealed class RuleTests
{
    private static readonly Month November = December.Add(-1);
    private readonly SalesBook _book = new(Today);

    public RuleTests() => _book.Apply(Person(1).Is());

    [Fact]
    public void D6_An_overdue_open_deal_counts_in_the_current_month_only()
    {
        _book.Apply((Deal(1, owner: 1, amount: 70) with { ExpectedCloseOn = new DateOnly(2017, 10, 3) }).Is());

        Assert.Equal((70, 1), Expected(December, December));
        Assert.Equal((0, 0), Expected(November, November));
        Assert.Equal((70, 1), Expected(November, December));
        Assert.Equal((0, 0), Expected(December.Add(1), December.Add(1)));
    }

    [Fact]
    public void D6_An_open_deal_becomes_overdue_when_its_month_has_passed()
    {
        _book.Apply((Deal(1, owner: 1, amount: 70) with { ExpectedCloseOn = Today }).Is());
        Assert.Equal((70, 1), Expected(December, December));

        _book.SetToday(new DateOnly(2018, 1, 1));

        Assert.Equal((0, 0), Expected(December, December));
        Assert.Equal((70, 1), Expected(December.Add(1), December.Add(1)));
    }

    [Fact]
    public void D6_An_unpaid_invoice_stays_in_the_month_of_its_due_date()
    {
        _book.Apply(Mode(AccountingMode.Invoices).Is());
        _book.Apply(Invoice(1, employee: 1, amount: 100, paid: 30, due: new DateOnly(2017, 11, 20)).Is());

        Assert.Equal((30m, 1, 70m, 1), FactAndExpected(November));
        Assert.Equal((0m, 0, 0m, 0), FactAndExpected(December));
    }

    [Fact]
    public void D6_Each_mode_counts_its_own_kind_and_open_deals_stay()
    {
        _book.Apply(Deal(1, owner: 1, amount: 40, stage: Won).Is());
        _book.Apply(Deal(2, owner: 1, amount: 5).Is());
        _book.Apply(Invoice(1, employee: 1, amount: 100, paid: 100).Is());

        Assert.Equal(40, Of(December, December).Fact);
        _book.Apply(Mode(AccountingMode.Invoices).Is());
        Assert.Equal((100m, 5m), (Of(December, December).Fact, Of(December, December).OpenSum));
        _book.Apply(Mode(AccountingMode.Deals, version: 2).Is());
        Assert.Equal(40, Of(December, December).Fact);
    }

    [Fact]
    public void D5_A_past_month_is_due_in_full_a_month_to_come_not_at_all_the_current_by_working_days()
    {
        _book.Apply(Plan(1, 1, 1000, November).Is());
        _book.Apply(Plan(2, 1, 2100, December).Is());
        _book.Apply(Plan(3, 1, 3000, December.Add(1)).Is());

        Assert.Equal(1000, Of(November, November).PlanToDate);
        Assert.Equal(2100m * 11 / 21, Of(December, December).PlanToDate);
        Assert.Equal(0, Of(December.Add(1), December.Add(1)).PlanToDate);
        Assert.Equal(1000 + 1100, Of(November, December.Add(1)).PlanToDate);
    }

    [Fact]
    public void D5_A_holiday_of_the_city_shifts_what_is_due_there_alone()
    {
        _book.Apply(Person(1, city: 5, version: 2).Is());
        _book.Apply(Person(2).Is());
        _book.Apply(Plan(1, 1, 2000).Is());
        _book.Apply(Plan(2, 2, 2100).Is());

        _book.Apply(new CalendarDaySnapshot(1, new DateOnly(2017, 12, 13), DayKind.Holiday, 5, 1).Is());

        Assert.Equal(2000m * 10 / 20, Of(December, December).PlanToDate);
        Assert.Equal(1000 + 1100, _book.MeasuresOf(Node.Company, new Period(December, December)).PlanToDate);
    }

    [Fact]
    public void AHEAD_1_Days_of_absence_carry_no_plan_of_that_person_and_sums_stay_sums_of_people()
    {
        _book.Apply(Person(2).Is());
        _book.Apply(Plan(1, 1, 1600).Is());
        _book.Apply(Plan(2, 2, 2100).Is());

        _book.Apply(new AbsenceSnapshot(1, 1, new DateOnly(2017, 12, 8), new DateOnly(2017, 12, 14), 1).Is());

        Assert.Equal(new MonthProgress(6, 16), _book.ProgressOfPerson(December, 1));
        Assert.Equal(600, Of(December, December).PlanToDate);
        Assert.Equal(600 + 1100, _book.MeasuresOf(Node.Company, new Period(December, December)).PlanToDate);
        Assert.Equal(600 + 1100, Read(new SalesScope.Company(), Breakdown.Department).Rows.Sum(row => row.Measures.PlanToDate));

        _book.Apply(new Removed<AbsenceSnapshot>(1));
        Assert.Equal(Math.Round(1600m * 11 / 21, 2), Of(December, December).PlanToDate);
    }

    [Fact]
    public void AHEAD_1_Who_is_away_from_now_to_the_end_owes_the_whole_plan_today_and_who_is_away_all_month_runs_with_the_city()
    {
        _book.Apply(Person(2).Is());
        _book.Apply(Plan(1, 1, 1100).Is());
        _book.Apply(Plan(2, 2, 2100).Is());

        _book.Apply(new AbsenceSnapshot(1, 1, new DateOnly(2017, 12, 16), new DateOnly(2018, 1, 7), 1).Is());
        _book.Apply(new AbsenceSnapshot(2, 2, new DateOnly(2017, 11, 20), new DateOnly(2018, 1, 7), 1).Is());

        Assert.Equal(new MonthProgress(11, 11), _book.ProgressOfPerson(December, 1));
        Assert.Equal(1100, Of(December, December).PlanToDate);
        Assert.Equal(new MonthProgress(11, 21), _book.ProgressOfPerson(December, 2));
    }

    [Fact]
    public void AHEAD_1_By_calendar_days_an_absence_changes_nothing()
    {
        _book.Apply(Setting(2, "Basis", "CalendarDays").Is());
        _book.Apply(Plan(1, 1, 3100).Is());

        _book.Apply(new AbsenceSnapshot(1, 1, new DateOnly(2017, 12, 4), new DateOnly(2017, 12, 8), 1).Is());

        Assert.Equal(1500, Of(December, December).PlanToDate);
    }

    [Fact]
    public void D5_What_is_due_is_rounded_per_person_so_that_the_sum_is_the_sum_of_its_rows()
    {
        for (var id = 2L; id <= 8; id++)
        {
            _book.Apply(Person(id, city: id % 2).Is());
            _book.Apply(Plan(id, id, 100.01m).Is());
        }

        var rows = Read(new SalesScope.Company(), Breakdown.Manager).Rows;

        Assert.Equal(7 * 52.39m, Read(new SalesScope.Company(), Breakdown.City).Total.PlanToDate);
        Assert.Equal(7 * 52.39m, rows.Sum(row => row.Measures.PlanToDate));
    }

    [Fact]
    public void D5_Two_plans_of_one_month_are_due_together()
    {
        _book.Apply(Plan(1, 1, 1000).Is());
        _book.Apply(Plan(2, 1, 1100).Is());
        _book.Apply(Setting(9, "Basis", "WorkingDays").Is());

        Assert.Equal(1100, Of(December, December).PlanToDate);
    }

    [Fact]
    public void D8_What_has_no_rate_is_counted_and_told_until_the_rate_comes()
    {
        _book.Apply((Deal(1, owner: 1, amount: 10) with { Currency = "EUR" }).Is());
        _book.Apply((Deal(2, owner: 1, amount: 20, stage: Won) with { Currency = "EUR" }).Is());
        _book.Apply((Plan(1, 1, 30) with { Currency = "EUR" }).Is());
        _book.Apply((Deal(3, owner: 1, amount: null) with { Currency = "EUR" }).Is());

        var before = Of(December, December);
        Assert.Equal((0m, 1, 2, 1), (before.Fact, before.FactCount, before.MissingRates, before.OpenMissingRates));
        _book.Apply(Rate(1, "EUR", 2, new DateOnly(2017, 12, 1)).Is());

        var after = Of(December, December);
        Assert.Equal((40m, 60m, 20m, 0, 0), (after.Fact, after.Plan, after.OpenSum, after.MissingRates, after.OpenMissingRates));
    }

    [Fact]
    public void Percent_is_unknown_without_a_plan_and_for_one_pipeline()
    {
        _book.Apply(Deal(1, owner: 1, amount: 20, stage: Won).Is());
        Assert.Null(Of(December, December).Percent);

        _book.Apply(Plan(1, 1, 40).Is());

        Assert.Equal(50, Of(December, December).Percent);
        var ofPipeline = PlanFactReader.Read(_book, new SalesScope.Company(), Query(Breakdown.Manager) with { PipelineId = Pipeline }).Total;
        Assert.Equal((20m, null), (ofPipeline.Fact, ofPipeline.Percent));
    }

    [Fact]
    public void Places_that_are_pointed_to_but_unknown_go_by_their_id_and_the_rows_still_add_up()
    {
        _book.Apply(City(7, region: 99).Is());
        _book.Apply(Person(2, city: 7, department: 55).Is());
        _book.Apply(Person(3, city: 8).Is());
        _book.Apply(Deal(1, owner: 2, amount: 20, stage: Won).Is());
        _book.Apply(Deal(2, owner: 3, amount: 30, stage: Won).Is());

        foreach (var (by, key) in new[] { (Breakdown.Region, "99"), (Breakdown.City, "8"), (Breakdown.Department, "55") })
        {
            var view = Read(new SalesScope.Company(), by);
            Assert.Equal(key, view.Rows.Single(row => row.Key == key).Name);
            Assert.Equal(50, view.Rows.Sum(row => row.Measures.Fact));
        }
    }

    [Fact]
    public void A_deal_that_arrives_before_its_owner_finds_its_city_when_the_owner_comes()
    {
        _book.Apply(City(7, region: 3).Is());
        _book.Apply(Deal(1, owner: 2, amount: 20, stage: Won).Is());
        Assert.Equal(20, _book.MeasuresOf(Node.Company, new Period(December, December)).Fact);

        _book.Apply(Person(2, city: 7).Is());

        Assert.Equal(20, _book.MeasuresOf(new Node(NodeKind.Region, 3), new Period(December, December)).Fact);
        Assert.Equal(20, _book.MeasuresOf(Node.Company, new Period(December, December)).Fact);
    }

    [Fact]
    public void The_order_of_names_does_not_depend_on_whose_thread_computes()
    {
        _book.Apply((Person(2) with { Name = "Ångström" }).Is());
        _book.Apply((Person(3) with { Name = "Zander" }).Is());
        var culture = Thread.CurrentThread.CurrentCulture;

        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("sv-SE");
        var swedish = Read(new SalesScope.Company(), Breakdown.Manager);
        Thread.CurrentThread.CurrentCulture = culture;

        Assert.Equal(["Ångström", "Person 001", "Zander"], swedish.Rows.Select(row => row.Name));
    }

    private static PlanFactQuery Query(Breakdown by) => new(new Period(December, December), by);

    private PlanFactView Read(SalesScope scope, Breakdown by) => PlanFactReader.Read(_book, scope, Query(by));

    private Measures Of(Month from, Month to) => _book.MeasuresOf(1, new Period(from, to));

    private (decimal, int) Expected(Month from, Month to) => (Of(from, to).Expected, Of(from, to).ExpectedCount);

    private (decimal, int, decimal, int) FactAndExpected(Month month)
    {
        var measures = Of(month, month);
        return (measures.Fact, measures.FactCount, measures.Expected, measures.ExpectedCount);
    }
}
