using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Products;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Book;

/// <summary>
/// The live read model: every fact that screens show, with running totals per employee, city, region, department and
/// company. A change adjusts the totals of its owner and of every ancestor by the difference old -> new: O(depth), no
/// query. Deterministic: the same changes in any order give the same book.
/// Not thread-safe. Its one owner is <see cref="Engine.LiveEngine"/>, which calls it under its lock; what leaves it is immutable.
/// </summary>
public sealed partial class SalesBook
{
    private readonly Facts _facts = new();
    private readonly DealIndex _index = new();
    private readonly PersonIndex _persons = new();
    private readonly Ledger _ledger;

    public SalesBook(DateOnly today) => _ledger = new Ledger(Organization, _facts, today);

    public Organization Organization { get; } = new();

    public Catalog Catalog { get; } = new();

    public CompanySettings Settings { get; private set; } = CompanySettings.Default;

    /// <summary>The company's time zone, in which the days of instants lie.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The business date.</summary>
    public DateOnly Today => _ledger.Today;

    public IReadOnlyDictionary<long, DealSnapshot> Deals => _facts.Deals.Rows;

    public IReadOnlyDictionary<long, InvoiceSnapshot> Invoices => _facts.Invoices.Rows;

    public IReadOnlyDictionary<long, PlanSnapshot> Plans => _facts.Plans.Rows;

    public IReadOnlyDictionary<long, ActivitySnapshot> Activities => _facts.Activities.Rows;

    public IReadOnlyDictionary<long, NoticeSnapshot> Notices => _facts.Notices.Rows;
    public IReadOnlyDictionary<long, ConversationSnapshot> Conversations => _facts.Conversations.Rows;

    /// <summary>Measures of a node; zero for a node without figures.</summary>
    public Measures MeasuresOf(Node node, Period period) => _ledger.MeasuresOf(node, period);

    public Measures MeasuresOf(long employeeId, Period period) => MeasuresOf(new Node(NodeKind.Employee, employeeId), period);

    /// <summary>Fact of one day, in the reporting currency.</summary>
    public decimal FactOf(Node node, DateOnly day) => _ledger.FactOf(node, day);

    public StageTotal StageTotalOf(Node node, long stageId) => _ledger.StageTotalOf(node, stageId);

    /// <summary>How much of a month has passed on the calendar of a city (<see cref="Node.None"/> = the company's).</summary>
    public MonthProgress ProgressOf(Month month, long cityId = Node.None) => _ledger.ProgressOf(month, cityId);

    /// <summary>The same for one person, whose absences are no working days (AHEAD-1): the progress that plan to date is computed with.</summary>
    public MonthProgress ProgressOfPerson(Month month, long employeeId) => _ledger.ProgressOfPerson(month, employeeId);

    /// <summary>The days on which a person's plan of the month falls.</summary>
    public WorkingCalendar CalendarOfPerson(Month month, long employeeId) => _ledger.CalendarOfPerson(month, employeeId);

    public IEnumerable<DealSnapshot> DealsOfStage(long stageId) => _index.OfStage(stageId).Select(id => Deals[id]);

    public IEnumerable<DealSnapshot> DealsOf(long employeeId) => _index.OfOwner(employeeId).Select(id => Deals[id]);

    public IEnumerable<DealSnapshot> WonNewestFirst => _index.WonNewestFirst.Select(id => Deals[id]);

    /// <summary>The open activity of a deal that is due first; null = no next step.</summary>
    public ActivitySnapshot? NextStepOf(long dealId) => _index.NextActivityOf(dealId) is { } id ? Activities[id] : null;

    /// <summary>Measures of any deals and invoices, by the same rules as the running totals (no plan: plans belong to people).</summary>
    public Measures MeasuresOf(IEnumerable<DealSnapshot> deals, IEnumerable<InvoiceSnapshot> invoices, Period period) =>
        _ledger.MeasuresOf(deals, invoices, period);

    /// <summary>An amount in the reporting currency; zero where the rate is missing.</summary>
    public decimal Worth(DealSnapshot deal) => _ledger.Worth(deal);

    /// <summary>The business date of an instant.</summary>
    public DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    public Effect SetToday(DateOnly today)
    {
        if (today == Today)
        {
            return Effect.None;
        }

        _ledger.SetToday(today);
        return Effect.Everything;
    }

    /// <summary>Applies one change; an older or equal version has no effect.</summary>
    public Effect Apply(Change change) => change switch
    {
        Upserted<DealSnapshot> it => Apply(it.Row),
        Upserted<PlanSnapshot> it => Apply(it.Row),
        Upserted<InvoiceSnapshot> it => Apply(it.Row),
        Upserted<ActivitySnapshot> it => Apply(it.Row),
        Upserted<NoticeSnapshot> it => Apply(it.Row),
        Upserted<ConversationSnapshot> it => Apply(it.Row),
        Upserted<EmployeeSnapshot> it => Apply(it.Row),
        Upserted<RegionSnapshot> it => Upsert(Organization.RegionTable, it.Row),
        Upserted<CitySnapshot> it => Upsert(Organization.CityTable, it.Row, _ledger.SumAnew),
        Upserted<DepartmentSnapshot> it => Upsert(Organization.DepartmentTable, it.Row, _ledger.SumAnew, Touch.Everything | Touch.Access),
        Upserted<UserSnapshot> it => Upsert(Organization.UserTable, it.Row, null, Touch.Access),
        Upserted<ClientSnapshot> it => Upsert(Catalog.ClientTable, it.Row),
        Upserted<ProductSnapshot> it => Upsert(Catalog.ProductTable, it.Row),
        Upserted<PipelineSnapshot> it => Upsert(Catalog.PipelineTable, it.Row),
        Upserted<StageSnapshot> it => Upsert(Catalog.StageTable, it.Row),
        Upserted<AbsenceSnapshot> it => Upsert(Organization.AbsenceTable, it.Row, _ledger.SumAnew),
        Upserted<LostReasonSnapshot> it => Upsert(Catalog.LostReasonTable, it.Row),
        Upserted<SettingSnapshot> it => Upsert(_facts.Settings, it.Row, TakeSettings),
        Upserted<CalendarDaySnapshot> it => Upsert(_facts.Days, it.Row, _ledger.SumAnew),
        Upserted<CurrencyRateSnapshot> it => Upsert(_facts.Rates, it.Row, TakeRates),
        Upserted<Domain.Screens.ScreenSnapshot> it => Upsert(Organization.ScreenTable, it.Row, null, Touch.Screens),
        Removed<Domain.Screens.ScreenSnapshot> it => Remove(Organization.ScreenTable, it.Id, null, Touch.Screens),
        Removed<DealSnapshot> it => RemoveDeal(it.Id),
        Removed<PlanSnapshot> it => RemovePlan(it.Id),
        Removed<InvoiceSnapshot> it => RemoveInvoice(it.Id),
        Removed<ActivitySnapshot> it => RemoveActivity(it.Id),
        Removed<NoticeSnapshot> it => RemoveNotice(it.Id),
        Removed<ConversationSnapshot> it => Remove(_facts.Conversations, it.Id, null, Touch.Messages | Touch.Everything),
        Removed<UserSnapshot> it => Remove(Organization.UserTable, it.Id, null, Touch.Access),
        Removed<StageSnapshot> it => Remove(Catalog.StageTable, it.Id),
        Removed<AbsenceSnapshot> it => Remove(Organization.AbsenceTable, it.Id, _ledger.SumAnew),
        Removed<LostReasonSnapshot> it => Remove(Catalog.LostReasonTable, it.Id),
        Removed<CalendarDaySnapshot> it => Remove(_facts.Days, it.Id, _ledger.SumAnew),
        Removed<CurrencyRateSnapshot> it => Remove(_facts.Rates, it.Id, TakeRates),
        Removed<SettingSnapshot> it => Remove(_facts.Settings, it.Id, TakeSettings),
        Removed<ClientSnapshot> it => Remove(Catalog.ClientTable, it.Id),
        Removed<ProductSnapshot> it => Remove(Catalog.ProductTable, it.Id),
        Removed<PipelineSnapshot> it => Remove(Catalog.PipelineTable, it.Id),
        Removed<RegionSnapshot> it => Remove(Organization.RegionTable, it.Id, _ledger.SumAnew),
        Removed<CitySnapshot> it => Remove(Organization.CityTable, it.Id, _ledger.SumAnew),
        Removed<DepartmentSnapshot> it => Remove(Organization.DepartmentTable, it.Id, _ledger.SumAnew, Touch.Everything | Touch.Access),
        Removed<EmployeeSnapshot> it => Remove(Organization.EmployeeTable, it.Id, _ledger.SumAnew, Touch.Everything | Touch.Access),
        _ => Catalog.Apply(change),
    };

    private Effect Apply(DealSnapshot deal)
    {
        if (!_facts.Deals.Upsert(deal, out var before))
        {
            return Effect.None;
        }

        _index.Replace(before, deal);
        _persons.Replace(before, deal);
        _ledger.Post(before, deal);
        return EffectOn(before, deal);
    }

    private Effect RemoveDeal(long id)
    {
        if (!_facts.Deals.Remove(id, out var before))
        {
            return Effect.None;
        }

        _index.Replace(before, null);
        _persons.Replace(before, null);
        _ledger.Post(before, null);
        return EffectOn(before, null);
    }

    private Effect Apply(PlanSnapshot plan)
    {
        if (!_facts.Plans.Upsert(plan, out var before))
        {
            return Effect.None;
        }

        _ledger.Post(before, plan);
        return new Effect(Touch.Figures, before?.EmployeeId ?? plan.EmployeeId, plan.EmployeeId);
    }

    private Effect RemovePlan(long id)
    {
        if (!_facts.Plans.Remove(id, out var before))
        {
            return Effect.None;
        }

        _ledger.Post(before, null);
        return new Effect(Touch.Figures, before.EmployeeId, before.EmployeeId);
    }

    private Effect Apply(InvoiceSnapshot invoice)
    {
        if (!_facts.Invoices.Upsert(invoice, out var before))
        {
            return Effect.None;
        }

        _ledger.Post(before, invoice);
        return new Effect(Touch.Figures, before?.EmployeeId ?? invoice.EmployeeId, invoice.EmployeeId);
    }

    private Effect RemoveInvoice(long id)
    {
        if (!_facts.Invoices.Remove(id, out var before))
        {
            return Effect.None;
        }

        _ledger.Post(before, null);
        return new Effect(Touch.Figures, before.EmployeeId, before.EmployeeId);
    }

    private Effect Apply(ConversationSnapshot conversation) => _facts.Conversations.Upsert(conversation, out _)
        ? new Effect(Touch.Messages, conversation.FirstId, conversation.SecondId)
        : Effect.None;

    private Effect Apply(EmployeeSnapshot employee)
    {
        if (!Organization.EmployeeTable.Upsert(employee, out var before))
        {
            return Effect.None;
        }

        if (before is null || before.CityId != employee.CityId || before.DepartmentId != employee.DepartmentId)
        {
            _ledger.SumAnew();
        }

        return new Effect(Touch.Everything | Touch.Access, employee.Id, employee.Id);
    }

    private static Effect EffectOn(DealSnapshot? before, DealSnapshot? after)
    {
        var known = after ?? before;
        if (known is null)
        {
            return Effect.None;
        }

        var sameFigures = before is not null && after is not null
            && Posting.IsSame(before, after) && before.ProductId == after.ProductId && before.ClientId == after.ClientId;
        var isClosed = before is { Kind: not StageKind.Open } || after is { Kind: not StageKind.Open };
        return new Effect(
            (sameFigures ? Touch.Cards : Touch.Cards | Touch.Figures) | (isClosed ? Touch.Closed : Touch.None),
            (before ?? known).OwnerId,
            known.OwnerId,
            (before ?? known).PipelineId,
            known.PipelineId);
    }

    private static Effect Upsert<T>(Table<T> table, T row, Action? then = null, Touch touch = Touch.Everything)
        where T : class, ISnapshot
    {
        if (!table.Upsert(row, out _))
        {
            return Effect.None;
        }

        then?.Invoke();
        return new Effect(touch);
    }

    private static Effect Remove<T>(Table<T> table, long id, Action? then = null, Touch touch = Touch.Everything)
        where T : class, ISnapshot
    {
        if (!table.Remove(id, out _))
        {
            return Effect.None;
        }

        then?.Invoke();
        return new Effect(touch);
    }

    private void TakeRates() => _ledger.BookAnew(Settings);

    private void TakeSettings()
    {
        Settings = CompanySettings.From(_facts.Settings.Rows.Values.OrderBy(setting => setting.Id).Select(setting => (setting.Name, setting.Value)));
        _ledger.BookAnew(Settings);
    }
}
