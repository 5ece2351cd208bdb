using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Live.Views.Reports;

/// <summary>By what the report of lost reasons groups (PIPE-56, PIPE-57).</summary>
public enum LostGrouping
{
    Pipeline = 1,
    Manager = 2,
}

/// <summary>
/// The report of lost reasons (PIPE-55..66). Every row carries the filter that makes its figures, so that each of them opens
/// exactly the deals behind it (AHEAD-2).
/// </summary>
/// <param name="HasDetails">Managers inside each pipeline, or pipelines inside each manager (PIPE-58).</param>
/// <param name="From">First closing day; with neither day set, deals of all time count, also those without a closing day (PIPE-59).</param>
public sealed record LostReasonsSpec(SalesScope Scope, LostGrouping By, bool HasDetails, DateOnly? From, DateOnly? To) : ViewSpec<LostReasonsView>
{
    private DealFilter Whole => DealFilter.All with { Dates = From is null && To is null ? null : new DealDates(DealDateField.Closed, From, To) };

    /// <summary>Every closed deal is looked at each time; a report that is right within a second is live.</summary>
    public override TimeSpan Interval => TimeSpan.FromSeconds(1);

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Closed) && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override LostReasonsView Compute(SalesBook book, LostReasonsView? previous)
    {
        var closed = Whole.In(book, Scope).Where(deal => deal.Kind != StageKind.Open).ToList();
        var names = new LostNames(book);
        var rows = Rows(closed, Whole, By, names, HasDetails);
        var managers = By == LostGrouping.Manager ? rows : Rows(closed, Whole, LostGrouping.Manager, names, hasDetails: false);
        var total = LostRow.Of(DealFilter.None, "", closed, Whole, names, []);
        return new LostReasonsView(
            rows,
            total,
            [.. managers.Where(row => row.Won > 0).OrderBy(row => row.LostShare).ThenByDescending(row => row.Won).ThenBy(row => row.Name, StringComparer.Ordinal)],
            [.. total.Reasons.Select(reason => SharedReason.Of(reason, managers))]);
    }

    private static ImmutableArray<LostRow> Rows(
        IReadOnlyList<DealSnapshot> closed, DealFilter filter, LostGrouping by, LostNames names, bool hasDetails) =>
    [
        .. closed.GroupBy(deal => by == LostGrouping.Pipeline ? deal.PipelineId : deal.OwnerId)
            .Select(group =>
            {
                var deals = group.ToList();
                var (own, name, other) = by == LostGrouping.Pipeline
                    ? (filter with { PipelineId = group.Key }, names.Pipeline(group.Key), LostGrouping.Manager)
                    : (filter with { OwnerId = group.Key }, names.Manager(group.Key), LostGrouping.Pipeline);
                return LostRow.Of(group.Key, name, deals, own, names, hasDetails ? Rows(deals, own, other, names, hasDetails: false) : []);
            })
            .OrderByDescending(row => row.Lost).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Id),
    ];
}
