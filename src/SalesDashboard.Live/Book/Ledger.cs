using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Book;

/// <summary>
/// The running totals of all nodes. An employee's totals are the source; every ancestor's totals are kept equal to the
/// sum of the employees under it. Posting climbs the owner's path once; a change of the trees sums the ancestors anew.
/// </summary>
internal sealed class Ledger(Organization organization, DateOnly today)
{
    private readonly Dictionary<Node, Totals> _totals = [];
    private readonly Dictionary<long, Totals[]> _paths = [];
    private readonly Dictionary<(long Employee, Month Month), decimal> _planOf = [];
    private readonly Calendars _calendars = new();
    private CompanySettings _settings = CompanySettings.Default;
    private Posting _posting = new(CompanySettings.Default.Mode, new CurrencyRates(CompanySettings.DefaultCurrency, []));
    private CurrencyRates _rates = new(CompanySettings.DefaultCurrency, []);

    public DateOnly Today { get; private set; } = today;

    public void Post(DealSnapshot? before, DealSnapshot? after)
    {
        if (before is not null)
        {
            foreach (var totals in PathOf(before.OwnerId))
            {
                _posting.Post(totals, before, -1);
            }
        }

        if (after is not null)
        {
            foreach (var totals in PathOf(after.OwnerId))
            {
                _posting.Post(totals, after, +1);
            }
        }
    }

    public void Post(InvoiceSnapshot? before, InvoiceSnapshot? after)
    {
        if (before is not null)
        {
            foreach (var totals in PathOf(before.EmployeeId))
            {
                _posting.Post(totals, before, -1);
            }
        }

        if (after is not null)
        {
            foreach (var totals in PathOf(after.EmployeeId))
            {
                _posting.Post(totals, after, +1);
            }
        }
    }

    public void Post(PlanSnapshot? before, PlanSnapshot? after)
    {
        if (before is not null)
        {
            PostPlan(before, -1);
        }

        if (after is not null)
        {
            PostPlan(after, +1);
        }
    }

    public Measures MeasuresOf(Node node, Period period) =>
        _totals.TryGetValue(node, out var totals) ? MeasuresOf(totals, period) : default;

    public Measures MeasuresOf(IEnumerable<DealSnapshot> deals, Period period)
    {
        var totals = new Totals();
        foreach (var deal in deals)
        {
            _posting.Post(totals, deal, +1);
        }

        return MeasuresOf(totals, period);
    }

    public Measures MeasuresOf(IEnumerable<InvoiceSnapshot> invoices, Period period)
    {
        var totals = new Totals();
        foreach (var invoice in invoices)
        {
            _posting.Post(totals, invoice, +1);
        }

        return MeasuresOf(totals, period);
    }

    public decimal Worth(DealSnapshot deal) => _rates.Convert(deal.Amount ?? 0, deal.Currency, deal.ClosedOn ?? DateOnly.MaxValue) ?? 0;

    public decimal FactOf(Node node, DateOnly day) => _totals.TryGetValue(node, out var totals) ? totals.FactByDay.GetValueOrDefault(day) : 0;

    public StageTotal StageTotalOf(Node node, long stageId) =>
        _totals.TryGetValue(node, out var totals) ? totals.Stages.GetValueOrDefault(stageId) : default;

    public MonthProgress ProgressOf(Month month, long cityId) => MonthProgress.Of(month, Today, _settings.Basis, CalendarOf(cityId));

    public WorkingCalendar CalendarOf(long cityId) => _calendars.Of(cityId);

    public void SetToday(DateOnly day)
    {
        Today = day;
        Rebuild();
    }

    public void SetCalendar(IEnumerable<CalendarDaySnapshot> days)
    {
        _calendars.Set(days);
        Rebuild();
    }

    /// <summary>Books everything anew by another mode, currency, rate table or plan-to-date basis.</summary>
    public void Restate(
        CompanySettings settings, CurrencyRates rates, IEnumerable<DealSnapshot> deals, IEnumerable<InvoiceSnapshot> invoices, IEnumerable<PlanSnapshot> plans)
    {
        _settings = settings;
        _rates = rates;
        _posting = new Posting(settings.Mode, rates);
        _totals.Clear();
        _paths.Clear();
        _planOf.Clear();
        foreach (var deal in deals)
        {
            _posting.Post(EmployeeTotals(deal.OwnerId), deal, +1);
        }

        foreach (var invoice in invoices)
        {
            _posting.Post(EmployeeTotals(invoice.EmployeeId), invoice, +1);
        }

        foreach (var plan in plans)
        {
            _planOf[(plan.EmployeeId, plan.Month)] = _posting.Post(EmployeeTotals(plan.EmployeeId), plan, +1);
        }

        Rebuild();
    }

    /// <summary>The employee works elsewhere now: the ancestors are summed anew.</summary>
    public void Move(long employeeId)
    {
        if (_totals.ContainsKey(new Node(NodeKind.Employee, employeeId)))
        {
            Rebuild();
        }
    }

    /// <summary>Sums every ancestor from the employees' totals and computes what is due today.</summary>
    public void Rebuild()
    {
        var employees = _totals.Where(entry => entry.Key.Kind == NodeKind.Employee).Select(entry => (entry.Key.Id, entry.Value)).ToList();
        _totals.Clear();
        _paths.Clear();
        foreach (var (id, own) in employees)
        {
            _totals.Add(new Node(NodeKind.Employee, id), own);
            own.DueNow = DueNow(id);
            foreach (var ancestor in PathOf(id).Skip(1))
            {
                ancestor.Add(own);
            }
        }
    }

    private void PostPlan(PlanSnapshot plan, int sign)
    {
        var key = (plan.EmployeeId, plan.Month);
        var path = PathOf(plan.EmployeeId);
        foreach (var totals in path)
        {
            _posting.Post(totals, plan, sign);
        }

        _planOf[key] = _planOf.GetValueOrDefault(key) + (sign * (_posting.Value(plan) ?? 0));
        var due = DueNow(plan.EmployeeId) - path[0].DueNow;
        foreach (var totals in path)
        {
            totals.DueNow += due;
        }
    }

    private decimal DueNow(long employeeId)
    {
        var month = Month.Of(Today);
        return ProgressOf(month, organization.CityOf(employeeId)).PlanToDate(_planOf.GetValueOrDefault((employeeId, month)));
    }

    /// <summary>
    /// Overdue deals (expected to close in an earlier month, still open) count in the current month (decision D6); an
    /// unpaid invoice stays in the month of its due date.
    /// </summary>
    private Measures MeasuresOf(Totals totals, Period period)
    {
        var current = Month.Of(Today);
        var carriesOver = _settings.Mode == AccountingMode.Deals && period.Contains(current);
        var sum = new MonthTotals();
        decimal toDate = 0;
        foreach (var (month, part) in totals.Months)
        {
            if (period.Contains(month))
            {
                toDate += month < current ? part.Plan : month == current ? totals.DueNow : 0;
                sum.Add(part);
                if (_settings.Mode == AccountingMode.Deals && month < current)
                {
                    sum.Expected -= part.Expected;
                    sum.ExpectedCount -= part.ExpectedCount;
                }
            }

            if (carriesOver && month < current)
            {
                sum.Expected += part.Expected;
                sum.ExpectedCount += part.ExpectedCount;
            }
        }

        return new Measures(
            sum.Plan,
            toDate,
            sum.Fact,
            sum.FactCount,
            sum.Expected,
            sum.ExpectedCount,
            totals.OpenCount,
            totals.OpenSum,
            sum.LostCount,
            sum.WithoutRate,
            totals.OpenWithoutRate);
    }

    private Totals EmployeeTotals(long employeeId) => Of(new Node(NodeKind.Employee, employeeId));

    private Totals[] PathOf(long employeeId)
    {
        if (!_paths.TryGetValue(employeeId, out var path))
        {
            path = organization.PathOf(employeeId).Select(Of).ToArray();
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
