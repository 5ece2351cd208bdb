using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Book;

/// <summary>
/// The running totals of all nodes. An employee's totals are the source; every ancestor's totals are kept equal to the
/// sum of the employees under it. Posting climbs the owner's path once. What changes the trees, the calendar, the rates or
/// the mode is not worked out row by row: it is noted, and the next read sums anew, once, however many rows came.
/// </summary>
internal sealed class Ledger(Organization organization, Facts facts, DateOnly today)
{
    private readonly Dictionary<Node, Totals> _totals = [];
    private readonly Dictionary<long, Totals[]> _paths = [];
    private readonly Dictionary<(long Employee, Month Month), decimal> _planOf = [];
    private readonly Calendars _calendars = new();
    private CompanySettings _settings = CompanySettings.Default;
    private Posting _posting = new(CompanySettings.Default.Mode, new CurrencyRates(CompanySettings.DefaultCurrency, []));
    private Stale _stale = Stale.Everything;

    private enum Stale
    {
        Nothing = 0,

        /// <summary>Employees' totals are right; trees, calendar or date have changed.</summary>
        Ancestors = 1,

        /// <summary>Everything has to be booked anew from the facts.</summary>
        Everything = 2,
    }

    public DateOnly Today { get; private set; } = today;

    public void Post(DealSnapshot? before, DealSnapshot? after)
    {
        if (_stale == Stale.Everything || (before is not null && after is not null && Posting.IsSame(before, after)))
        {
            return;
        }

        if (before is not null)
        {
            _posting.Post(PathOf(before.OwnerId), before, -1);
        }

        if (after is not null)
        {
            _posting.Post(PathOf(after.OwnerId), after, +1);
        }
    }

    public void Post(InvoiceSnapshot? before, InvoiceSnapshot? after)
    {
        if (_stale == Stale.Everything)
        {
            return;
        }

        if (before is not null)
        {
            _posting.Post(PathOf(before.EmployeeId), before, -1);
        }

        if (after is not null)
        {
            _posting.Post(PathOf(after.EmployeeId), after, +1);
        }
    }

    public void Post(PlanSnapshot? before, PlanSnapshot? after)
    {
        if (_stale == Stale.Everything)
        {
            return;
        }

        if (before is not null)
        {
            PostPlan(PathOf(before.EmployeeId), before, -1);
        }

        if (after is not null)
        {
            PostPlan(PathOf(after.EmployeeId), after, +1);
        }
    }

    public Measures MeasuresOf(Node node, Period period) => TotalsOf(node) is { } totals ? MeasuresOf(totals, period) : default;

    /// <summary>Measures of any records, booked by the same rules; plans belong to people and are not among them.</summary>
    public Measures MeasuresOf(IEnumerable<DealSnapshot> deals, IEnumerable<InvoiceSnapshot> invoices, Period period)
    {
        Freshen();
        var totals = new Totals();
        foreach (var deal in deals)
        {
            _posting.Post([totals], deal, +1);
        }

        foreach (var invoice in invoices)
        {
            _posting.Post([totals], invoice, +1);
        }

        return MeasuresOf(totals, period);
    }

    public decimal Worth(DealSnapshot deal)
    {
        Freshen();
        return _posting.Value(deal) ?? 0;
    }

    public decimal FactOf(Node node, DateOnly day) => TotalsOf(node)?.FactByDay.GetValueOrDefault(day) ?? 0;

    public StageTotal StageTotalOf(Node node, long stageId) => TotalsOf(node)?.Stages.GetValueOrDefault(stageId) ?? default;

    public MonthProgress ProgressOf(Month month, long cityId) => MonthProgress.Of(month, Today, _settings.Basis, CalendarOf(cityId));

    public WorkingCalendar CalendarOf(long cityId)
    {
        Freshen();
        return _calendars.Of(cityId);
    }

    /// <summary>
    /// How much of a month has passed for one person: the days of the own city without the own absences (AHEAD-1). By calendar
    /// days (decision D5's alternative) every day carries the plan, absent or not; so it does for who is away all month.
    /// </summary>
    public MonthProgress ProgressOfPerson(Month month, long employeeId) => MonthProgress.Of(month, Today, _settings.Basis, CalendarOfPerson(month, employeeId));

    /// <summary>The days on which the person's plan of the month falls; with none of the own, the city's.</summary>
    public WorkingCalendar CalendarOfPerson(Month month, long employeeId)
    {
        Freshen();
        var city = organization.CityOf(employeeId);
        var own = _calendars.Of(city, employeeId);
        return own.WorkingDays(month) > 0 ? own : _calendars.Of(city);
    }

    public void SetToday(DateOnly day)
    {
        Today = day;
        SumAnew();
    }

    /// <summary>The trees, the calendar or absences have changed: the ancestors are summed anew at the next read.</summary>
    public void SumAnew()
    {
        if (_stale == Stale.Nothing)
        {
            _stale = Stale.Ancestors;
            _paths.Clear();
        }
    }

    /// <summary>Mode, currency, basis or rates have changed: everything is booked anew at the next read.</summary>
    public void BookAnew(CompanySettings settings)
    {
        _settings = settings;
        _stale = Stale.Everything;
    }

    private Totals? TotalsOf(Node node)
    {
        Freshen();
        return _totals.GetValueOrDefault(node);
    }

    private void Freshen()
    {
        if (_stale == Stale.Nothing)
        {
            return;
        }

        var everything = _stale == Stale.Everything;
        _stale = Stale.Nothing;
        _calendars.Set(facts.Days.Rows.Values.OrderBy(day => day.Id), organization.Absences.Values);
        if (everything)
        {
            BookEmployees();
        }

        SumAncestors();
    }

    private void BookEmployees()
    {
        var rates = facts.Rates.Rows.Values.OrderBy(rate => rate.Id).Select(rate => (rate.Currency, rate.Date, rate.Rate));
        _posting = new Posting(_settings.Mode, new CurrencyRates(_settings.Currency, rates));
        _totals.Clear();
        _planOf.Clear();
        foreach (var deal in facts.Deals.Rows.Values)
        {
            _posting.Post([EmployeeTotals(deal.OwnerId)], deal, +1);
        }

        foreach (var invoice in facts.Invoices.Rows.Values)
        {
            _posting.Post([EmployeeTotals(invoice.EmployeeId)], invoice, +1);
        }

        foreach (var plan in facts.Plans.Rows.Values)
        {
            PostPlan([EmployeeTotals(plan.EmployeeId)], plan, +1);
        }
    }

    private void SumAncestors()
    {
        var employees = _totals.Where(entry => entry.Key.Kind == NodeKind.Employee).ToList();
        _totals.Clear();
        _paths.Clear();
        foreach (var (node, own) in employees)
        {
            _totals.Add(node, own);
            own.DueNow = DueNow(node.Id);
            foreach (var ancestor in PathOf(node.Id).AsSpan(1))
            {
                ancestor.Add(own);
            }
        }
    }

    private void PostPlan(ReadOnlySpan<Totals> path, PlanSnapshot plan, int sign)
    {
        _posting.Post(path, plan, sign);
        var key = (plan.EmployeeId, plan.Month);
        _planOf[key] = _planOf.GetValueOrDefault(key) + (sign * (_posting.Value(plan) ?? 0));
        if (_stale != Stale.Nothing || plan.Month != Month.Of(Today))
        {
            return;
        }

        var due = DueNow(plan.EmployeeId) - path[0].DueNow;
        foreach (var totals in path)
        {
            totals.DueNow += due;
        }
    }

    private decimal DueNow(long employeeId)
    {
        var month = Month.Of(Today);
        return ProgressOfPerson(month, employeeId).PlanToDate(_planOf.GetValueOrDefault((employeeId, month)));
    }

    private Measures MeasuresOf(Totals totals, Period period) => totals.In(period, Month.Of(Today), _settings.Mode);

    private Totals EmployeeTotals(long employeeId) => Of(new Node(NodeKind.Employee, employeeId));

    /// <summary>The totals a record of the employee is booked into; while the ancestors are stale, the employee's alone.</summary>
    private Totals[] PathOf(long employeeId)
    {
        if (!_paths.TryGetValue(employeeId, out var path))
        {
            path = _stale == Stale.Nothing
                ? organization.PathOf(employeeId).Select(Of).ToArray()
                : [EmployeeTotals(employeeId)];
            _paths.Add(employeeId, path);
        }

        return path;
    }

    private Totals Of(Node node)
    {
        if (!_totals.TryGetValue(node, out var totals))
        {
            _totals.Add(node, totals = new Totals());
        }

        return totals;
    }
}
