using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Presence;

namespace SalesDashboard.Live.Book;

/// <summary>What only the boards ask for. Who looks at them stands beside the facts, because no database knows it.</summary>
public sealed partial class SalesBook
{
    public Onlookers Onlookers { get; } = new();

    /// <summary>The activities of a deal: the open ones as they are due, then the done ones.</summary>
    public IEnumerable<ActivitySnapshot> StepsOf(long dealId) => _index.ActivitiesOf(dealId).Select(id => Activities[id]);

    /// <summary>When the newest closed activity of a deal was closed (UTC); null = there is none.</summary>
    public DateTime? LastDoneOf(long dealId) => _index.LastDoneOf(dealId);
}
