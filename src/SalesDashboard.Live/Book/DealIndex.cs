using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Live.Book;

/// <summary>The orders in which screens ask for deals: by stage and rank, by owner, won ones newest first; next steps by deal.</summary>
internal sealed class DealIndex
{
    private readonly Dictionary<long, CardOrder> _byStage = [];
    private readonly Dictionary<long, HashSet<long>> _byOwner = [];
    private readonly SortedSet<(DateOnly Day, DateTime At, long Id)> _won = [];
    private readonly Dictionary<long, SortedSet<(DateTime DueAt, long Id)>> _openActivities = [];
    private readonly Dictionary<long, SortedSet<(DateTime ClosedAt, long Id)>> _doneActivities = [];

    /// <summary>Ids of the deals of a stage in board order.</summary>
    public IEnumerable<long> OfStage(long stageId) => _byStage.TryGetValue(stageId, out var cards) ? cards.Ids : [];

    public IReadOnlyCollection<long> OfOwner(long employeeId) => _byOwner.TryGetValue(employeeId, out var deals) ? deals : [];

    /// <summary>Ids of won deals, the newest first.</summary>
    public IEnumerable<long> WonNewestFirst => _won.Reverse().Select(deal => deal.Id);

    public long? NextActivityOf(long dealId) =>
        _openActivities.TryGetValue(dealId, out var activities) && activities.Count > 0 ? activities.Min.Id : null;

    /// <summary>Ids of a deal's activities: the open ones as they are due, then the done ones as they were closed.</summary>
    public IEnumerable<long> ActivitiesOf(long dealId) =>
        _openActivities.GetValueOrDefault(dealId, []).Select(step => step.Id).Concat(_doneActivities.GetValueOrDefault(dealId, []).Select(step => step.Id));

    /// <summary>When the newest closed activity of a deal was closed.</summary>
    public DateTime? LastDoneOf(long dealId) =>
        _doneActivities.TryGetValue(dealId, out var activities) && activities.Count > 0 ? activities.Max.ClosedAt : null;

    public void Replace(DealSnapshot? before, DealSnapshot? after)
    {
        if (before?.StageId != after?.StageId || before?.Rank != after?.Rank)
        {
            ReplaceInStage(before, after);
        }

        if (before?.OwnerId != after?.OwnerId)
        {
            ReplaceAtOwner(before, after);
        }

        if (before is { Kind: StageKind.Won })
        {
            _won.Remove(WonKey(before));
        }

        if (after is { Kind: StageKind.Won })
        {
            _won.Add(WonKey(after));
        }
    }

    public void Replace(ActivitySnapshot? before, ActivitySnapshot? after)
    {
        if (before is { DealId: { } oldDeal, ClosedAt: null })
        {
            _openActivities[oldDeal].Remove((before.DueAt, before.Id));
        }

        if (after is { DealId: { } newDeal, ClosedAt: null })
        {
            Of(_openActivities, newDeal, () => []).Add((after.DueAt, after.Id));
        }

        if (before is { DealId: { } deal, ClosedAt: { } closed })
        {
            _doneActivities[deal].Remove((closed, before.Id));
        }

        if (after is { DealId: { } doneDeal, ClosedAt: { } done })
        {
            Of(_doneActivities, doneDeal, () => []).Add((done, after.Id));
        }
    }

    private void ReplaceInStage(DealSnapshot? before, DealSnapshot? after)
    {
        if (before is not null)
        {
            _byStage[before.StageId].Remove(new CardKey(before.Rank, before.Id));
        }

        if (after is not null)
        {
            Of(_byStage, after.StageId, () => new CardOrder()).Add(new CardKey(after.Rank, after.Id));
        }
    }

    private void ReplaceAtOwner(DealSnapshot? before, DealSnapshot? after)
    {
        if (before is not null)
        {
            _byOwner[before.OwnerId].Remove(before.Id);
        }

        if (after is not null)
        {
            Of(_byOwner, after.OwnerId, () => []).Add(after.Id);
        }
    }

    private static (DateOnly, DateTime, long) WonKey(DealSnapshot deal) => (deal.ClosedOn ?? DateOnly.MinValue, deal.StageEnteredAt, deal.Id);

    private static TSet Of<TSet>(Dictionary<long, TSet> index, long key, Func<TSet> make)
    {
        if (!index.TryGetValue(key, out var set))
        {
            index.Add(key, set = make());
        }

        return set;
    }
}
