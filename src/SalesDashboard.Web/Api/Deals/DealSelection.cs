using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Api.Deals;

/// <summary>The deals that fit, newest first, of which one page is shown.</summary>
/// <param name="Sum">Of all of them, in the reporting currency.</param>
public sealed record DealSelection(int Total, decimal Sum, IReadOnlyList<DealSnapshot> Page)
{
    /// <summary>Keeps the page's deals only while it counts, so that a hundred thousand deals are never sorted.</summary>
    public static DealSelection Of(IEnumerable<DealSnapshot> deals, SalesBook book, int page, int size)
    {
        var total = 0;
        decimal sum = 0;
        var most = (long)page * size;
        var newest = new PriorityQueue<DealSnapshot, long>();
        foreach (var deal in deals)
        {
            total++;
            sum += book.Worth(deal);
            newest.Enqueue(deal, deal.Id);
            if (newest.Count > most)
            {
                newest.Dequeue();
            }
        }

        // The queue holds the deals up to the end of the page; the page is its oldest part.
        var before = most - size;
        var shown = new List<DealSnapshot>(size);
        while (newest.Count > before && newest.TryDequeue(out var deal, out _))
        {
            shown.Add(deal);
        }

        shown.Reverse();
        return new DealSelection(total, sum, shown);
    }
}
