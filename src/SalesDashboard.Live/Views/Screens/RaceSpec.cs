using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>Who moved most this week: percent of the own month plan won since Monday, and places climbed.</summary>
public sealed record RaceSpec(SceneFrame Frame) : SceneSpec(Frame)
{
    public override string Name => "race";

    protected override SceneView See(SalesBook book, SceneView? previous)
    {
        var month = Month.Of(book.Today);
        return new RaceView(
            month, Place(book), book.Settings.Currency, Frame.Unit, book.ProgressOf(month, Frame.Area.CityId ?? Node.None), [.. Contender.Movers(book, Frame)]);
    }
}
