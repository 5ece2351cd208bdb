using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>One who competes on a wall: a person, or a department where the screen names no persons.</summary>
/// <param name="Key">Tells rows apart; a place in the order where an id would name the person.</param>
/// <param name="Week">Fact since Monday.</param>
/// <param name="Moved">Places won since Monday; negative = lost.</param>
public sealed record Contender(string Key, string Name, string City, Measures Measures, decimal Week, int Moved)
{
    public decimal WeekPercent => Week / Measures.Plan * 100;

    /// <summary>By percent of the own plan, which is fair to small plans (docs/ui.md 2.6); who has no plan has no place.</summary>
    public static IReadOnlyList<Contender> Leaders(SalesBook book, SceneFrame frame) => [.. Named(book, frame, [.. Ranked(book, frame)])];

    /// <summary>The same people by what they won this week.</summary>
    public static IReadOnlyList<Contender> Movers(SalesBook book, SceneFrame frame) => [.. Named(
        book,
        frame,
        [.. Ranked(book, frame).Where(one => one.Week > 0).OrderByDescending(one => one.Week / one.Measures.Plan).ThenByDescending(one => one.Week)])];

    private sealed record Unnamed(long Id, string FullName, Measures Measures, decimal Week, int Moved);

    private static IEnumerable<Contender> Named(SalesBook book, SceneFrame frame, IReadOnlyList<Unnamed> order) => order.Take(frame.Rows)
        .Select((one, index) => new Contender(
            frame.Privacy is ScreenPrivacy.Names or ScreenPrivacy.Teams ? $"{one.Id}" : $"p{index + 1}",
            frame.Privacy == ScreenPrivacy.Teams ? one.FullName : Naming.OfPerson(book.Organization, one.Id, frame.Privacy),
            frame.Privacy == ScreenPrivacy.Teams ? "" : Naming.CityOf(book.Organization, one.Id, frame.Privacy),
            one.Measures,
            one.Week,
            one.Moved));

    private static IEnumerable<Unnamed> Ranked(SalesBook book, SceneFrame frame)
    {
        var month = Month.Of(book.Today);
        var people = PlanFactReader.Read(book, frame.Area.Scope, frame.Area.Query(new Period(month, month), Breakdown.Manager)).Rows
            .Where(row => row.Key is not null)
            .Select(row => (Id: long.Parse(row.Key ?? "", null), row.Name, row.Measures, Week: WeekOf(book, long.Parse(row.Key ?? "", null))));
        if (frame.Privacy == ScreenPrivacy.Teams)
        {
            people = people.GroupBy(person => book.Organization.DepartmentOf(person.Id) ?? Node.None)
                .Where(team => team.Key != Node.None)
                .Select(team => (
                    team.Key,
                    book.Organization.Departments.GetValueOrDefault(team.Key)?.Name ?? "",
                    team.Aggregate(default(Measures), (sum, person) => sum + person.Measures),
                    team.Sum(person => person.Week)));
        }

        var all = people.Where(one => one.Measures.Plan > 0).ToList();
        var before = all.OrderByDescending(one => (one.Measures.Fact - one.Week) / one.Measures.Plan)
            .ThenBy(one => one.Id)
            .Select((one, index) => (one.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index);
        return all.OrderByDescending(one => one.Measures.Percent)
            .ThenByDescending(one => one.Measures.Fact)
            .ThenBy(one => one.Name, StringComparer.InvariantCulture)
            .Select((one, index) => new Unnamed(one.Id, one.Name, one.Measures, one.Week, before[one.Id] - index));
    }

    private static decimal WeekOf(SalesBook book, long employeeId)
    {
        var node = new Node(NodeKind.Employee, employeeId);
        var sinceMonday = ((int)book.Today.DayOfWeek + 6) % 7;
        return Enumerable.Range(0, sinceMonday + 1).Sum(days => book.FactOf(node, book.Today.AddDays(-days)));
    }
}
