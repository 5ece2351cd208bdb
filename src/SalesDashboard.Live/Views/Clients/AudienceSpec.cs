using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Clients;

/// <summary>The clients of a filter by name: their true number and a window of them that begins behind a row (keyset).</summary>
public sealed record AudienceSpec(SalesScope Scope, ClientFilter Filter) : ViewSpec<AudienceView>
{
    public const int PageSize = 100;

    public int Limit { get; init; } = PageSize;

    /// <summary>Null = from the first.</summary>
    public AudienceRow? After { get; init; }

    public override TimeSpan Interval => TimeSpan.FromSeconds(1);

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures) && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override AudienceView Compute(SalesBook book, AudienceView? previous)
    {
        var all = Filter.In(book, Scope).ToList();
        all.Sort(Compare);
        var rows = all.Where(row => After is null || Compare(row, After) > 0).Take(Limit + 1).ToList();
        var view = new AudienceView(book.Settings.Currency, all.Count, all.Sum(row => row.OpenCount), [.. rows.Take(Limit)], rows.Count > Limit);
        return view.Equals(previous) ? previous : view;
    }

    private static int Compare(AudienceRow x, AudienceRow y)
    {
        var order = string.Compare(x.Client.Name, y.Client.Name, StringComparison.InvariantCultureIgnoreCase);
        return order != 0 ? order : x.Client.Id.CompareTo(y.Client.Id);
    }
}

/// <param name="Count">All clients of the filter, also those not in the window.</param>
/// <param name="OpenDeals">Their open deals.</param>
public sealed record AudienceView(string Currency, int Count, int OpenDeals, ImmutableArray<AudienceRow> Rows, bool HasMore)
{
    public bool Equals(AudienceView? other) => other is not null
        && Currency == other.Currency && Count == other.Count && OpenDeals == other.OpenDeals && HasMore == other.HasMore
        && Rows.AsSpan().SequenceEqual(other.Rows.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Count, OpenDeals, Rows.Length);
}
