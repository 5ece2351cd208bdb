using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>The ticker: won deals, the newest first. It runs under every scene of a screen.</summary>
public sealed record NewsSpec(SceneFrame Frame) : SceneSpec(Frame)
{
    public const string Ticker = "ticker";

    public const int MostDeals = 8;

    public override string Name => Ticker;

    protected override SceneView See(SalesBook book, SceneView? previous) => new NewsView(
        Place(book), book.Settings.Currency, Frame.Unit, [.. Won(book).Take(MostDeals).Select(deal => News(book, deal))]);
}
