using SalesDashboard.Live.Boards;

namespace SalesDashboard.Live.Book;

/// <summary>What only the boards ask for. Who looks at them stands beside the facts, because no database knows it.</summary>
public sealed partial class SalesBook
{
    public Onlookers Onlookers { get; } = new();

    /// <summary>When the newest closed activity of a deal was closed (UTC); null = there is none.</summary>
    public DateTime? LastDoneOf(long dealId) => _index.LastDoneOf(dealId);
}
