using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>The running month of an area with its leaders.</summary>
public sealed record MonthSpec(SceneFrame Frame) : SceneSpec(Frame)
{
    public override string Name => "month";

    protected override SceneView See(SalesBook book, SceneView? previous)
    {
        var month = Month.Of(book.Today);
        var figures = PlanFactReader.Read(book, Frame.Area.Scope, Frame.Area.Query(new Period(month, month), Breakdown.Manager));
        var today = WonToday(book).ToList();
        return new MonthView(
            month,
            Place(book),
            book.Settings.Currency,
            Frame.Unit,
            book.ProgressOf(month, Frame.Area.CityId ?? Node.None),
            figures.Total,
            today.Count,
            today.Sum(book.Worth),
            [.. Contender.Leaders(book, Frame)]);
    }
}
