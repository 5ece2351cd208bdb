using System.Collections.Immutable;
using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Activities;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Company;

/// <summary>
/// The company page of a scope. Plan and fact come from <see cref="PlanFactReader"/>, as in REST and exports (AHEAD-2); the
/// forecast is the pace so far: fact / passed days x days of the month.
/// </summary>
/// <param name="At">The month; null = the running one.</param>
/// <param name="Part">Null = the whole scope.</param>
public sealed record CompanySpec(SalesScope Scope, Month? At, CompanyCut? Part = null) : ViewSpec<CompanyView>
{
    private const int DaysOfWeek = 7;
    private const int WeeksShown = 12;
    private const int MonthsOfYear = 12;

    private CompanyCut Cut => Part ?? CompanyCut.Whole;

    /// <summary>The running totals of places and company answer for everybody at once.</summary>
    private bool IsEverybody => Scope is SalesScope.Company && Cut is { IsWhole: true, ByDepartment: false };

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Activities)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override CompanyView Compute(SalesBook book, CompanyView? previous)
    {
        var month = At ?? Month.Of(book.Today);
        var progress = book.ProgressOf(month);
        var departments = Cut.Levels[0] == Breakdown.Department ? new TopDepartments(book.Organization, Scope) : null;
        var now = Rows(book, month, departments);
        var before = Read(book, month.Add(-MonthsOfYear), now.By, departments);
        var factBefore = before.Rows.ToDictionary(row => row.Key ?? "", row => row.Measures.Fact);
        var weeksBefore = previous?.Rows.ToDictionary(row => row.Key ?? "", row => row.Weeks);
        var people = Cut.Of(book.Organization, book.Organization.In(Scope)).ToLookup(employee => CompanyRows.KeyOf(book.Organization, now.By, employee, departments));
        var rows = now.Rows
            .Select(row => new CompanyRow(
                row.Key,
                row.Name,
                row.Measures,
                factBefore.GetValueOrDefault(row.Key ?? ""),
                Pace(book, month, row.Measures.Fact, ProgressOf(book, month, now.By, row.Key)),
                Weeks(book, month, Sources(now.By, row.Key, people[row.Key ?? ""])).OrBefore(weeksBefore?.GetValueOrDefault(row.Key ?? "")))
            {
                IsDirect = departments?.CommonId is { } common && row.Key == $"{common}",
                Statistics = ActivityFigures.Sum(people[row.Key ?? ""].Select(employee => ActivityFigures.Of(book, employee.Id, month.FirstDay, month.LastDay))),
            })
            .OrderBy(row => row.Key is null)
            .ThenByDescending(row => row.Measures.Plan)
            .ThenBy(row => row.Name, StringComparer.InvariantCulture)
            .ToImmutableArray()
            .OrBefore(previous?.Rows);
        var total = new CompanyRow(
            null, "", now.Total, before.Total.Fact, Pace(book, month, now.Total.Fact, progress), Sum(rows.Select(row => row.Weeks)).OrBefore(previous?.Total.Weeks))
        {
            Statistics = ActivityFigures.Sum(rows.Select(row => row.Statistics)),
        };
        var view = new CompanyView(
            month,
            book.Today,
            StateOf(book, month),
            book.Settings.Currency,
            progress,
            book.Settings.Basis,
            now.By,
            Months(book, month.Year).OrBefore(previous?.Months),
            rows,
            total,
            Funnels(book, previous))
        {
            Name = Cut.NameIn(book.Organization),
            Mode = book.Settings.Mode,
            Cut = Cut,
        };
        return view.Equals(previous) ? previous : view;
    }

    /// <summary>Regions; a head of one region gets its cities, a head of one city its people.</summary>
    private PlanFactView Rows(SalesBook book, Month month, TopDepartments? departments)
    {
        var view = Read(book, month, Cut.Levels[0], departments);
        foreach (var finer in Cut.Levels.Skip(1))
        {
            if (view.Rows.Length > 1)
            {
                break;
            }

            view = Read(book, month, finer, departments);
        }

        return view;
    }

    private PlanFactView Read(SalesBook book, Month month, Breakdown by, TopDepartments? departments)
    {
        if (departments is null)
        {
            return PlanFactReader.Read(book, Scope, Cut.Narrow(new PlanFactQuery(new Period(month, month), by)));
        }

        // A department's own figures hold its descendants; rows that add up are sums of people.
        var people = PlanFactReader.Read(book, Scope, Cut.Narrow(new PlanFactQuery(new Period(month, month), Breakdown.Manager)));
        var rows = people.Rows
            .GroupBy(row => departments.Of(book.Organization.DepartmentOf(long.Parse(row.Key ?? "0", CultureInfo.InvariantCulture))))
            .Select(group => new PlanFactRow(
                group.Key == Node.None ? null : group.Key.ToString(CultureInfo.InvariantCulture),
                book.Organization.Departments.GetValueOrDefault(group.Key)?.Name ?? "",
                group.Aggregate(default(Measures), (sum, row) => sum + row.Measures)));
        return people with { By = by, Rows = [.. rows] };
    }

    private ImmutableArray<CompanyMonth> Months(SalesBook book, int year)
    {
        var period = new Period(new Month(year, 1), new Month(year, MonthsOfYear));
        var rows = PlanFactReader.Read(book, Scope, Cut.Narrow(new PlanFactQuery(period, Breakdown.Month))).Rows.ToLookup(row => row.Key);
        return [.. period.Months.Select(month =>
        {
            var measures = rows[month.ToString()].First().Measures;
            return new CompanyMonth(month, StateOf(book, month), measures.Plan, measures.Fact, Pace(book, month, measures.Fact, book.ProgressOf(month)));
        })];
    }

    private ImmutableArray<PipelineFunnel> Funnels(SalesBook book, CompanyView? previous)
    {
        var before = previous?.Pipelines.ToDictionary(funnel => funnel.Id);
        return book.Catalog.Pipelines.Values
            .OrderBy(pipeline => pipeline.Id)
            .Select(pipeline => FunnelOf(book, pipeline, before?.GetValueOrDefault(pipeline.Id)))
            .ToImmutableArray()
            .OrBefore(previous?.Pipelines);
    }

    private PipelineFunnel FunnelOf(SalesBook book, PipelineSnapshot pipeline, PipelineFunnel? before)
    {
        var from = book.Today.AddDays(1 - CompanyFunnel.Days);
        var deals = IsEverybody
            ? book.Deals.Values
            : Cut.Of(book.Organization, book.Organization.In(Scope)).SelectMany(employee => book.DealsOf(employee.Id));
        var begun = deals.Where(deal => deal.PipelineId == pipeline.Id && deal.CreatedOn >= from && deal.CreatedOn <= book.Today).ToList();
        return new PipelineFunnel(pipeline.Id, pipeline.Name, CompanyFunnel.Of(book, pipeline.Id, begun).OrBefore(before?.Stages)) { From = from };
    }

    /// <summary>The nodes whose daily facts add up to a row: one running total where the whole company is shown.</summary>
    private Node[] Sources(Breakdown by, string? key, IEnumerable<EmployeeSnapshot> members)
    {
        var id = key is null ? Node.None : long.Parse(key, CultureInfo.InvariantCulture);
        return (IsEverybody, by) switch
        {
            (true, Breakdown.Region) => [new Node(NodeKind.Region, id)],
            (true, Breakdown.City) => [new Node(NodeKind.City, id)],
            _ => [.. members.Select(employee => new Node(NodeKind.Employee, employee.Id))],
        };
    }

    private static ImmutableArray<decimal> Weeks(SalesBook book, Month month, Node[] sources)
    {
        var last = book.Today < month.LastDay ? book.Today : month.LastDay;
        var sunday = last.AddDays((DaysOfWeek - (int)last.DayOfWeek) % DaysOfWeek);
        var weeks = new decimal[WeeksShown];
        for (var day = sunday.AddDays(1 - (WeeksShown * DaysOfWeek)); day <= last; day = day.AddDays(1))
        {
            var week = WeeksShown - 1 - ((sunday.DayNumber - day.DayNumber) / DaysOfWeek);
            weeks[week] += sources.Sum(node => book.FactOf(node, day));
        }

        return [.. weeks];
    }

    private static ImmutableArray<decimal> Sum(IEnumerable<ImmutableArray<decimal>> rows)
    {
        var sum = new decimal[WeeksShown];
        foreach (var weeks in rows)
        {
            for (var week = 0; week < WeeksShown; week++)
            {
                sum[week] += weeks[week];
            }
        }

        return [.. sum];
    }

    /// <summary>A person's row runs on the person's own days, as in the cabinet; every other on the company's.</summary>
    private static MonthProgress ProgressOf(SalesBook book, Month month, Breakdown by, string? key) =>
        by == Breakdown.Manager && long.TryParse(key, null, out var id) ? book.ProgressOfPerson(month, id) : book.ProgressOf(month);

    private static decimal? Pace(SalesBook book, Month month, decimal fact, MonthProgress progress) =>
        StateOf(book, month) == MonthState.Running && book.Settings.ShowsForecast && progress.Elapsed > 0
            ? fact * progress.Total / progress.Elapsed
            : null;

    private static MonthState StateOf(SalesBook book, Month month) => month.CompareTo(Month.Of(book.Today)) switch
    {
        < 0 => MonthState.Closed,
        0 => MonthState.Running,
        > 0 => MonthState.Coming,
    };
}
