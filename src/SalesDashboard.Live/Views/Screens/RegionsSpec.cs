using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>The parts of the area, plan against fact: regions of the company, cities of a region, departments of a city.</summary>
public sealed record RegionsSpec(SceneFrame Frame) : SceneSpec(Frame)
{
    private const int MostRows = 5;

    public override string Name => "regions";

    protected override SceneView See(SalesBook book, SceneView? previous)
    {
        var month = Month.Of(book.Today);
        var figures = PlanFactReader.Read(book, Frame.Area.Scope, Frame.Area.Query(new Period(month, month), Frame.Area.Parts));
        var rows = figures.Rows.Where(row => row.Key is not null && (row.Measures.Plan > 0 || row.Measures.Fact > 0))
            .OrderByDescending(row => row.Measures.Percent ?? 0)
            .ThenByDescending(row => row.Measures.Fact)
            .Take(Math.Min(MostRows, Frame.Rows))
            .Select(row => new RegionRow(row.Key ?? "", row.Name, row.Measures));
        return new RegionsView(
            month, figures.By, Place(book), book.Settings.Currency, Frame.Unit, book.ProgressOf(month, Frame.Area.CityId ?? Node.None), [.. rows]);
    }
}
