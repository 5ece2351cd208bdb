using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>
/// The list of a filter: true number and sum, and one window of its rows. The window begins behind a row (keyset), so
/// deals that come and go before it do not shift what is read.
/// </summary>
public sealed record DealListSpec(SalesScope Scope, DealFilter Filter, DealSort Sort) : ViewSpec<DealListView>
{
    public const int PageSize = 100;

    /// <summary>Rows of the window.</summary>
    public int Limit { get; init; } = PageSize;

    /// <summary>The window begins behind this row; null = at the first one.</summary>
    public DealRow? After { get; init; }

    /// <summary>A list is read, not watched: a look at all deals of the filter each quarter of a second would buy nothing.</summary>
    public override TimeSpan Interval => TimeSpan.FromSeconds(1);

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Cards)
            && (Filter.PipelineId is not { } pipeline || effect.Names(pipeline))
            && (Filter.OwnerId is not { } owner || effect.OwnerBefore == owner || effect.OwnerAfter == owner)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override DealListView Compute(SalesBook book, DealListView? previous)
    {
        // The worst of the window on top, so that one better row pushes it out; one row more tells whether there is more.
        var window = new PriorityQueue<DealRow, DealRow>(Comparer<DealRow>.Create((x, y) => Sort.Compare(y, x)));
        var (count, sum) = (0, 0m);
        foreach (var deal in Filter.In(book, Scope))
        {
            var row = DealRow.Of(deal, book);
            count++;
            sum += row.Worth;
            if (After is not null && Sort.Compare(row, After) <= 0)
            {
                continue;
            }

            window.Enqueue(row, row);
            if (window.Count > Limit + 1)
            {
                window.Dequeue();
            }
        }

        var rows = window.UnorderedItems.Select(item => item.Element).Order(Sort).ToList();
        var known = previous?.Rows.ToDictionary(row => row.Deal.Id) ?? [];
        var view = new DealListView(
            book.Settings.Currency,
            book.Today,
            count,
            sum,
            [.. rows.Take(Limit).Select(row => known.GetValueOrDefault(row.Deal.Id) is { } same && same == row ? same : row)],
            rows.Count > Limit);
        return view.Equals(previous) ? previous : view;
    }
}

/// <param name="Currency">ISO code of the sum.</param>
/// <param name="Count">All deals of the filter, also those not in the window.</param>
/// <param name="Sum">Their worth.</param>
/// <param name="Rows">A row that did not change is the same instance as in the view before.</param>
public sealed record DealListView(string Currency, DateOnly Today, int Count, decimal Sum, ImmutableArray<DealRow> Rows, bool HasMore)
{
    public bool Equals(DealListView? other) => other is not null
        && Currency == other.Currency && Today == other.Today && Count == other.Count && Sum == other.Sum && HasMore == other.HasMore
        && Rows.AsSpan().SequenceEqual(other.Rows.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Count, Sum, Rows.Length);
}
