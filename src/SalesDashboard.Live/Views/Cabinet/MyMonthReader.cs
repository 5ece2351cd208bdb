using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>
/// Reads a person's month from the book. Plan, fact, plan to date and forecast are the running totals that every other
/// page shows; the way there uses the same calendar, so that its last points are those numbers.
/// </summary>
internal static class MyMonthReader
{
    private const int StepsShown = 10;
    private const int DealsShown = 5;

    public static MyMonthView Read(SalesBook book, SalesScope scope, EmployeeSnapshot employee, Month month)
    {
        var node = new Node(NodeKind.Employee, employee.Id);
        var figures = book.MeasuresOf(node, new Period(month, month));
        var city = book.Organization.CityOf(employee.Id);
        var calendar = book.CalendarOfPerson(month, employee.Id);
        var days = DaysOf(book, calendar, month);
        var deals = book.DealsOf(employee.Id).ToList();
        var open = deals.Where(deal => deal.Kind == StageKind.Open).ToList();
        return new MyMonthView(
            new MonthPerson(employee.Id, employee.Name, book.Organization.Cities.GetValueOrDefault(city)?.Name), month, book.Today, book.Settings.Currency)
        {
            ShowsForecast = book.Settings.ShowsForecast,
            Figures = figures,
            Progress = book.ProgressOfPerson(month, employee.Id),
            Days = [.. days],
            Plan = [.. PlanOf(book, calendar, month, days, figures.Plan)],
            Fact = [.. FactOf(book, node, month, days, figures.Fact)],
            WithoutNextStep = open.Count(deal => book.NextStepOf(deal.Id) is null),
            Stages = [.. StagesOf(book, node)],
            NextSteps = [.. StepsOf(book, open)],
            Coefficient = book.CoefficientOf(employee.Id, month.FirstDay, month.LastDay),
            Growth = GrowthOf(book, scope, employee.Id, deals, month),
            Week = WeekReader.Read(book, scope, employee, Week.Of(month == Month.Of(book.Today) ? book.Today : month.FirstDay)),
            Expected = First(book, open.Where(deal => IsExpected(deal, month, book.Today)).OrderBy(deal => deal.ExpectedCloseOn).ThenBy(deal => deal.Id), deal => deal.ExpectedCloseOn),
            Won = First(book, WonIn(deals, month), deal => deal.ClosedOn),
        };
    }

    private static ClientGrowth GrowthOf(SalesBook book, SalesScope scope, long employeeId, List<DealSnapshot> deals, Month month)
    {
        var clients = deals.Select(deal => deal.ClientId).OfType<long>().Distinct().ToList();
        var brought = clients
            .Select(book.FirstDealOf)
            .OfType<DealSnapshot>()
            .Where(first => first.OwnerId == employeeId && Month.Of(first.CreatedOn) == month)
            .OrderBy(first => first.CreatedOn).ThenBy(first => first.Id)
            .Select(first => new NewClient(first.ClientId ?? 0, book.ClientFor(scope, first.ClientId)?.Name ?? "", first.Id, first.CreatedOn));
        return new ClientGrowth(clients.Count, [.. brought]);
    }

    private static List<DateOnly> DaysOf(SalesBook book, WorkingCalendar calendar, Month month)
    {
        var isEveryDay = book.Settings.Basis == PlanToDateBasis.CalendarDays || calendar.WorkingDays(month) == 0;
        return Enumerable.Range(0, month.LastDay.Day)
            .Select(month.FirstDay.AddDays)
            .Where(day => isEveryDay || calendar.IsWorkingDay(day) || day == book.Today)
            .ToList();
    }

    private static IEnumerable<decimal> PlanOf(SalesBook book, WorkingCalendar calendar, Month month, List<DateOnly> days, decimal plan) => plan == 0
        ? []
        : days.Select(day => MonthProgress.Of(month, day, book.Settings.Basis, calendar).PlanToDate(plan));

    /// <summary>What was sold on a day off counts on the next day of the axis; what lies ahead of today, on the last one.</summary>
    private static List<decimal> FactOf(SalesBook book, Node node, Month month, List<DateOnly> days, decimal total)
    {
        var facts = new List<decimal>();
        var day = month.FirstDay;
        decimal sum = 0;
        foreach (var shown in days.TakeWhile(shown => shown <= book.Today))
        {
            for (; day <= shown; day = day.AddDays(1))
            {
                sum += book.FactOf(node, day);
            }

            facts.Add(sum);
        }

        if (facts.Count > 0)
        {
            facts[^1] = total;
        }

        return facts;
    }

    private static IEnumerable<StageLoad> StagesOf(SalesBook book, Node node) => book.Catalog.Pipelines.Values
        .OrderBy(pipeline => pipeline.Id)
        .Select(pipeline => book.Catalog.StagesOf(pipeline.Id)
            .Where(stage => stage.Kind == StageKind.Open)
            .Select(stage => (stage, total: book.StageTotalOf(node, stage.Id)))
            .Select(pair => new StageLoad(pipeline.Id, pipeline.Name, pair.stage.Id, pair.stage.Name, pair.total.Count, pair.total.Sum))
            .ToList())
        .Where(stages => stages.Exists(stage => stage.Count > 0))
        .SelectMany(stages => stages);

    private static IEnumerable<NextStep> StepsOf(SalesBook book, List<DealSnapshot> open) => open
        .Select(deal => (deal, step: book.NextStepOf(deal.Id)))
        .Where(pair => pair.step is not null)
        .OrderBy(pair => pair.step?.DueAt)
        .ThenBy(pair => pair.deal.Id)
        .Take(StepsShown)
        .SelectMany(pair => pair.step is { } step
            ? [new NextStep(step.Id, step.Type, step.Subject, step.DueAt, pair.deal.Id, pair.deal.Title, ClientOf(book, pair.deal), pair.deal.Amount, pair.deal.Currency)]
            : Array.Empty<NextStep>());

    private static bool IsExpected(DealSnapshot deal, Month month, DateOnly today) =>
        deal.ExpectedCloseOn is { } day
        && (Month.Of(day) == month ? month >= Month.Of(today) : month == Month.Of(today) && day < month.FirstDay);

    private static IEnumerable<DealSnapshot> WonIn(List<DealSnapshot> deals, Month month) => deals
        .Where(deal => deal is { Kind: StageKind.Won, ClosedOn: { } day } && Month.Of(day) == month)
        .OrderByDescending(deal => deal.ClosedOn)
        .ThenByDescending(deal => deal.StageEnteredAt);

    private static MonthDeals First(SalesBook book, IEnumerable<DealSnapshot> deals, Func<DealSnapshot, DateOnly?> dayOf)
    {
        var all = deals.ToList();
        var first = all.Take(DealsShown)
            .Select(deal => new MonthDeal(deal.Id, deal.Title, ClientOf(book, deal), deal.Amount, deal.Currency, dayOf(deal) ?? book.Today));
        return new MonthDeals(all.Count, all.Sum(book.Worth), [.. first]);
    }

    private static string ClientOf(SalesBook book, DealSnapshot deal) =>
        deal.ClientId is { } id ? book.Catalog.Clients.GetValueOrDefault(id)?.Name ?? "" : "";
}
