using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Notices;

namespace SalesDashboard.Live.Book;

/// <summary>What cabinets ask for: an employee's activities by time, notices newest first, and the first deal of each client.</summary>
internal sealed class PersonIndex
{
    private readonly Dictionary<long, SortedSet<(DateTime DueAt, long Id)>> _activities = [];
    private readonly Dictionary<long, SortedSet<(DateTime At, long Id)>> _notices = [];
    private readonly Dictionary<long, SortedSet<(DateOnly CreatedOn, long Id)>> _dealsOfClient = [];

    /// <summary>Ids of the activities that are due in [from, to), in order.</summary>
    public IEnumerable<long> ActivitiesOf(long employeeId, DateTime from, DateTime to) => _activities.TryGetValue(employeeId, out var all)
        ? all.GetViewBetween((from, long.MinValue), (to, long.MinValue)).Select(one => one.Id)
        : [];

    public IEnumerable<long> NoticesOf(long employeeId) => _notices.TryGetValue(employeeId, out var all) ? all.Reverse().Select(one => one.Id) : [];

    /// <summary>The client's deal that was created first; null = none.</summary>
    public long? FirstDealOf(long clientId) => _dealsOfClient.TryGetValue(clientId, out var deals) && deals.Count > 0 ? deals.Min.Id : null;

    /// <summary>Ids of the client's deals, the oldest first.</summary>
    public IEnumerable<long> DealsOfClient(long clientId) => _dealsOfClient.TryGetValue(clientId, out var deals) ? deals.Select(deal => deal.Id) : [];

    public void Replace(ActivitySnapshot? before, ActivitySnapshot? after)
    {
        if (before?.EmployeeId == after?.EmployeeId && before?.DueAt == after?.DueAt)
        {
            return;
        }

        Move(_activities, before is null ? null : (before.EmployeeId, (before.DueAt, before.Id)), after is null ? null : (after.EmployeeId, (after.DueAt, after.Id)));
    }

    public void Replace(NoticeSnapshot? before, NoticeSnapshot? after) =>
        Move(_notices, before is null ? null : (before.EmployeeId, (before.At, before.Id)), after is null ? null : (after.EmployeeId, (after.At, after.Id)));

    public void Replace(DealSnapshot? before, DealSnapshot? after)
    {
        if (before?.ClientId == after?.ClientId && before?.CreatedOn == after?.CreatedOn)
        {
            return;
        }

        Move(
            _dealsOfClient,
            before is { ClientId: { } old } ? (old, (before.CreatedOn, before.Id)) : null,
            after is { ClientId: { } now } ? (now, (after.CreatedOn, after.Id)) : null);
    }

    private static void Move<TKey>(Dictionary<long, SortedSet<TKey>> index, (long Of, TKey Key)? before, (long Of, TKey Key)? after)
    {
        if (before is { } old)
        {
            index[old.Of].Remove(old.Key);
        }

        if (after is not { } now)
        {
            return;
        }

        if (!index.TryGetValue(now.Of, out var set))
        {
            index.Add(now.Of, set = []);
        }

        set.Add(now.Key);
    }
}
