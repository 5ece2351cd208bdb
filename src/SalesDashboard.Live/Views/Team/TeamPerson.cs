using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Team;

/// <summary>One person of the team with all figures of the row; branches are sums of these.</summary>
internal sealed record TeamPerson(long Id, string Name, Measures Measures, DayRate Rate, PersonWork Work, decimal? FactBefore)
{
    private const int DaysOfWeek = 7;

    public static TeamPerson Of(SalesBook book, PlanFactRow row, long id, Month month, PersonWorks works)
    {
        return new TeamPerson(id, row.Name, row.Measures, DayRate.Of(row.Measures, book.ProgressOfPerson(month, id)), works.Of(id), FactAWeekAgo(book, row.Measures, id, month));
    }

    public TeamRow ToRow(string? parent, int position, int siblings, int depth = 0) =>
        new($"p{Id}", parent, TeamLevel.Person, Id, Name, position, siblings, Measures) { Depth = depth, Rate = Rate, Work = Work, FactBefore = FactBefore };

    private static decimal? FactAWeekAgo(SalesBook book, Measures measures, long id, Month month)
    {
        if (Month.Of(book.Today) != month)
        {
            return null;
        }

        var node = new Node(NodeKind.Employee, id);
        var first = month.FirstDay.AddDays(Math.Max(0, book.Today.Day - DaysOfWeek));
        decimal since = 0;
        for (var day = first; day <= month.LastDay; day = day.AddDays(1))
        {
            since += book.FactOf(node, day);
        }

        return measures.Fact - since;
    }
}
