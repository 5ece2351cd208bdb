using SalesDashboard.Domain.Access;
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
    private readonly TableSet _tables = new();
    private readonly Facts _facts;
    private readonly DealIndex _index = new();
    private readonly PersonIndex _persons = new();
    private readonly Ledger _ledger;

    public SalesBook(DateOnly today)
    {
        Organization = new Organization(_tables, SumAnew);
        Catalog = new Catalog(_tables);
        _facts = new Facts
        {
            Deals = _tables.Add<DealSnapshot>(FollowDeal),
            Invoices = _tables.Add<InvoiceSnapshot>(FollowInvoice),
            Plans = _tables.Add<PlanSnapshot>(FollowPlan),
            Activities = _tables.Add<ActivitySnapshot>(FollowActivity),
            Notices = _tables.Add<NoticeSnapshot>(FollowNotice),
            Conversations = _tables.Add<ConversationSnapshot>(FollowConversation),
            Settings = _tables.Add<SettingSnapshot>(Touch.Everything, TakeSettings),
            Days = _tables.Add<CalendarDaySnapshot>(Touch.Everything, SumAnew),
            Rates = _tables.Add<CurrencyRateSnapshot>(Touch.Everything, TakeRates),
        };
        _ledger = new Ledger(Organization, _facts, today);
    }

    public Organization Organization { get; }

    public Catalog Catalog { get; }

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
    /// <exception cref="ArgumentOutOfRangeException">No table holds rows of this kind.</exception>
    public Effect Apply(Change change) => _tables.Apply(change);

    private Effect FollowDeal(DealSnapshot? before, DealSnapshot? after)
    {
        _index.Replace(before, after);
        _persons.Replace(before, after);
        _ledger.Post(before, after);
        return EffectOn(before, after);
    }

    private Effect FollowPlan(PlanSnapshot? before, PlanSnapshot? after)
    {
        _ledger.Post(before, after);
        return FiguresOf(before?.EmployeeId, after?.EmployeeId);
    }

    private Effect FollowInvoice(InvoiceSnapshot? before, InvoiceSnapshot? after)
    {
        _ledger.Post(before, after);
        return FiguresOf(before?.EmployeeId, after?.EmployeeId);
    }

    private static Effect FollowConversation(ConversationSnapshot? before, ConversationSnapshot? after) => after is null
        ? new Effect(Touch.Messages | Touch.Everything)
        : new Effect(Touch.Messages, after.FirstId, after.SecondId);

    /// <summary>A row is created, changed or removed: at least one of the two owners is known.</summary>
    private static Effect FiguresOf(long? before, long? after) => new(Touch.Figures, before ?? after ?? 0, after ?? before ?? 0);

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

    private void SumAnew() => _ledger.SumAnew();

    private void TakeRates() => _ledger.BookAnew(Settings);

    private void TakeSettings()
    {
        Settings = CompanySettings.From(_facts.Settings.Rows.Values.OrderBy(setting => setting.Id).Select(setting => (setting.Name, setting.Value)));
        _ledger.BookAnew(Settings);
    }
}
