using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Live.Tests.Random;

/// <summary>The measures straight from the facts, each by its definition (D5, D6, D8), without any running total.</summary>
internal sealed class Naive(World world)
{
    private bool ByInvoices => world.Settings.GetValueOrDefault(1)?.Value == "Invoices";

    private bool ByCalendar => world.Settings.GetValueOrDefault(2)?.Value == "CalendarDays";

    private string Reporting => world.Settings.GetValueOrDefault(3)?.Value ?? "USD";

    public long CityOf(EmployeeSnapshot person) => person.CityId ?? 0;

    public long RegionOf(EmployeeSnapshot person) => person.CityId is { } city ? world.Cities[city].RegionId : 0;

    /// <summary>The department and everything above it.</summary>
    public IEnumerable<long> DepartmentsOf(EmployeeSnapshot person)
    {
        if (person.DepartmentId is null)
        {
            yield return 0;
        }

        for (var id = person.DepartmentId; id is { } department; id = world.Departments[department].ParentId)
        {
            yield return department;
        }
    }

    public Measures Of(IEnumerable<EmployeeSnapshot> people, Period period)
    {
        var ids = people.Select(person => person.Id).ToHashSet();
        return Plans(ids, period)
            + OfDeals(world.Deals.Values.Where(deal => ids.Contains(deal.OwnerId)), period)
            + OfInvoices(world.Invoices.Values.Where(invoice => ids.Contains(invoice.EmployeeId)), period);
    }

    public Measures Plans(HashSet<long> people, Period period)
    {
        var plans = world.Plans.Values.Where(plan => people.Contains(plan.EmployeeId) && period.Contains(plan.Month)).ToList();
        return new Measures
        {
            Plan = plans.Sum(plan => Value(plan) ?? 0),
            PlanToDate = plans.GroupBy(plan => (plan.EmployeeId, plan.Month))
                .Sum(group => Due(world.Employees[group.Key.EmployeeId], group.Key.Month, group.Sum(plan => Value(plan) ?? 0))),
            MissingRates = plans.Count(plan => Value(plan) is null),
        };
    }

    public Measures OfDeals(IEnumerable<DealSnapshot> deals, Period period)
    {
        var all = deals.ToList();
        var won = ByInvoices ? [] : all.FindAll(deal => deal.Kind == StageKind.Won && deal.ClosedOn is { } day && period.Contains(day));
        var open = all.FindAll(deal => deal.Kind == StageKind.Open);
        var expected = ByInvoices ? [] : open.FindAll(deal => deal.ExpectedCloseOn is { } day && period.Contains(Later(Month.Of(day), Month.Of(world.Today))));
        return new Measures
        {
            Fact = won.Sum(deal => Worth(deal) ?? 0),
            FactCount = won.Count,
            Expected = expected.Sum(deal => Worth(deal) ?? 0),
            ExpectedCount = expected.Count,
            OpenCount = open.Count,
            OpenSum = open.Sum(deal => Worth(deal) ?? 0),
            OpenMissingRates = open.Count(deal => Worth(deal) is null),
            LostCount = all.Count(deal => deal.Kind == StageKind.Lost && deal.ClosedOn is { } day && period.Contains(day)),
            MissingRates = won.Count(deal => Worth(deal) is null),
        };
    }

    public Measures OfInvoices(IEnumerable<InvoiceSnapshot> invoices, Period period)
    {
        var due = invoices.Where(invoice => ByInvoices && period.Contains(invoice.DueOn)).ToList();
        return new Measures
        {
            Fact = due.Sum(invoice => Convert(invoice.Paid, invoice.Currency, invoice.DueOn) ?? 0),
            FactCount = due.Count(invoice => invoice.Paid != 0),
            Expected = due.Sum(invoice => Convert(invoice.Amount - invoice.Paid, invoice.Currency, invoice.DueOn) ?? 0),
            ExpectedCount = due.Count(invoice => invoice.Amount > invoice.Paid),
            MissingRates = due.Count(invoice => Convert(invoice.Amount, invoice.Currency, invoice.DueOn) is null),
        };
    }

    public decimal? Worth(DealSnapshot deal) => Convert(deal.Amount ?? 0, deal.Currency, deal.ClosedOn ?? DateOnly.MaxValue);

    private decimal? Value(PlanSnapshot plan) => Convert(plan.Amount, plan.Currency, plan.Month.FirstDay);

    private decimal? Convert(decimal amount, string currency, DateOnly day) => amount == 0 || currency == Reporting
        ? amount
        : amount * world.Rates.Values.Where(rate => rate.Currency == currency && rate.Date <= day).MaxBy(rate => (rate.Date, rate.Id))?.Rate;

    private static Month Later(Month left, Month right) => left > right ? left : right;

    private decimal Due(EmployeeSnapshot person, Month month, decimal plan)
    {
        var current = Month.Of(world.Today);
        if (month != current)
        {
            return month < current ? plan : 0;
        }

        var common = Enumerable.Range(0, month.LastDay.Day).Select(month.FirstDay.AddDays).Where(day => Counts(day, person.CityId)).ToList();
        var own = common.FindAll(day => ByCalendar || !world.Absences.Values.Any(away => away.EmployeeId == person.Id && away.From <= day && day <= away.To));
        var days = own.Count > 0 ? own : common;
        var passed = days.Count(day => day <= world.Today);
        return passed == days.Count ? plan : Math.Round(plan * passed / days.Count, 2, MidpointRounding.AwayFromZero);
    }

    private bool Counts(DateOnly day, long? city)
    {
        if (ByCalendar)
        {
            return true;
        }

        var own = world.Days.Values.Where(known => known.Date == day && known.CityId == city && city is not null).MaxBy(known => known.Id);
        var common = world.Days.Values.Where(known => known.Date == day && known.CityId is null).MaxBy(known => known.Id);
        return (own ?? common)?.Kind is { } kind
            ? kind != DayKind.Holiday
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }
}
