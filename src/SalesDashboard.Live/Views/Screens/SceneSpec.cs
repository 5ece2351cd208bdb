using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>
/// One scene of a frame. All screens with an equal spec share one view and one rendering of it. Figures come from the
/// readers of Live, as on every page (AHEAD-2).
/// </summary>
public abstract record SceneSpec(SceneFrame Frame) : ViewSpec<SceneView>
{
    /// <summary>What the page calls it.</summary>
    public abstract string Name { get; }

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Cards)
            && (Frame.Area.Covers(book.Organization, effect.OwnerBefore) || Frame.Area.Covers(book.Organization, effect.OwnerAfter)));

    public sealed override SceneView Compute(SalesBook book, SceneView? previous)
    {
        var view = See(book, previous);
        return view.Equals(previous) ? previous : view;
    }

    /// <summary>The scene that a screen shows by this name.</summary>
    public static SceneSpec Of(SceneKind kind, SceneFrame frame) => kind switch
    {
        SceneKind.Month => new MonthSpec(frame),
        SceneKind.Today => new TodaySpec(frame),
        SceneKind.Regions => new RegionsSpec(frame),
        SceneKind.Race => new RaceSpec(frame),
        SceneKind.PlanFact => new PlanFactSceneSpec(frame),
    };

    protected abstract SceneView See(SalesBook book, SceneView? previous);

    /// <summary>The newest first, back to the first day of the month before: older news is none. What is dated after today has not happened yet.</summary>
    protected IEnumerable<DealSnapshot> Won(SalesBook book) => book.WonNewestFirst
        .SkipWhile(deal => deal.ClosedOn > book.Today)
        .TakeWhile(deal => deal.ClosedOn >= Month.Of(book.Today).Add(-1).FirstDay)
        .Where(deal => Frame.Area.Covers(book.Organization, deal.OwnerId));

    protected IEnumerable<DealSnapshot> WonToday(SalesBook book) => Won(book).TakeWhile(deal => deal.ClosedOn == book.Today);

    protected string? Place(SalesBook book) => Frame.Area.NameIn(book.Organization);

    protected SceneDeal News(SalesBook book, DealSnapshot deal) => new(
        deal.Id,
        Naming.OfPerson(book.Organization, deal.OwnerId, Frame.Privacy),
        Naming.OfDeal(book, deal, Frame.Privacy),
        deal.Amount,
        deal.Currency);
}
