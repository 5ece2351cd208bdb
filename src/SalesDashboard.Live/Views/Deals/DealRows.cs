using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>All rows of a filter at one moment: for exports and mass actions, which take the whole set and not a page.</summary>
public static class DealRows
{
    /// <summary>In the order asked for; sorted after the engine's lock is left.</summary>
    public static IReadOnlyList<DealRow> Read(this LiveEngine engine, DealFilter filter, SalesScope scope, DealSort sort)
    {
        var rows = engine.Read(book => filter.In(book, scope).Select(deal => DealRow.Of(deal, book)).ToList());
        rows.Sort(sort);
        return rows;
    }
}
