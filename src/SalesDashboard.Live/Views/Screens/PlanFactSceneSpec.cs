using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>Plan and fact of the last six months, the running one last.</summary>
public sealed record PlanFactSceneSpec(SceneFrame Frame) : SceneSpec(Frame)
{
    private const int Months = 6;

    public override string Name => "plan-fact";

    protected override SceneView See(SalesBook book, SceneView? previous)
    {
        var month = Month.Of(book.Today);
        var period = new Period(month.Add(1 - Months), month);
        var figures = PlanFactReader.Read(book, Frame.Area.Scope, Frame.Area.Query(period, Breakdown.Month));
        var rows = period.Months.Zip(figures.Rows, (one, row) => new MonthRow(one, row.Measures.Plan, row.Measures.Fact, row.Measures.Percent));
        return new PlanFactSceneView(Place(book), book.Settings.Currency, Frame.Unit, book.ProgressOf(month, Frame.Area.CityId ?? Node.None), [.. rows]);
    }
}
