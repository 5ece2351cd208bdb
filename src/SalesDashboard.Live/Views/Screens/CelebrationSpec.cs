using System.Collections.Immutable;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>
/// A deal that has just been won for the limit or more (AHEAD-11). What was won before anybody looked is no news, and a deal
/// that was recalled and won again on the same day neither.
/// </summary>
/// <param name="From">In the reporting currency.</param>
public sealed record CelebrationSpec(SceneFrame Frame, decimal From) : SceneSpec(Frame)
{
    public const string Celebration = "celebration";

    public override string Name => Celebration;

    protected override SceneView See(SalesBook book, SceneView? previous)
    {
        var today = WonToday(book).ToList();
        var known = previous is CelebrationView before && before.Today == book.Today ? before.Known : null;
        var newest = known is null ? null : today.Where(deal => !known.Contains(deal.Id) && book.Worth(deal) >= From).MaxBy(book.Worth);
        return new CelebrationView(
            Place(book),
            book.Settings.Currency,
            Frame.Unit,
            book.Today,
            (known ?? []).Union(today.Select(deal => deal.Id)),
            newest is null ? null : News(book, newest));
    }
}
