using System.Collections.Immutable;

namespace SalesDashboard.Web.Features.Company.Meetings;

/// <summary>A running meeting on one screen: the figures frozen at its start, what changed, what was decided, the page shown.</summary>
public sealed class MeetingSession(long id, DateTime startedAt, long? previousId, DateTime since, CompanyView frozen, MeetingFigures? before)
{
    private readonly List<Decision> _decisions = [];

    public long Id => id;

    public DateTime StartedAt => startedAt;

    /// <summary>The meeting before; null = none.</summary>
    public long? PreviousId => previousId;

    /// <summary>When the meeting before began, or a week ago (UTC).</summary>
    public DateTime Since => since;

    public CompanyView Frozen => frozen;

    public MeetingFigures? Before => before;

    /// <summary>Key of the row in which an employee's deals stand; "" = the row without a place.</summary>
    public IReadOnlyDictionary<long, string> Places { get; set; } = new Dictionary<long, string>();

    public ImmutableArray<MeetingChange> Changes { get; set; } = [];

    public bool IsLive { get; set; }

    /// <summary>0 = the result, then the rows one by one, at last the decisions.</summary>
    public int Page { get; private set; }

    public int Pages => frozen.Rows.Length + 2;

    public bool IsResult => Page == 0;

    public bool IsDecisions => Page == Pages - 1;

    public IReadOnlyList<Decision> Decisions => _decisions;

    public void Turn(int by) => Page = Math.Clamp(Page + by, 0, Pages - 1);

    public void Add(Decision decision) => _decisions.Add(decision);

    /// <summary>The row of the page; the total on the first and last one.</summary>
    public CompanyRow RowOf(CompanyView view)
    {
        if (IsResult || IsDecisions)
        {
            return view.Total;
        }

        var key = frozen.Rows[Page - 1].Key;
        return view.Rows.FirstOrDefault(row => row.Key == key) ?? frozen.Rows[Page - 1];
    }

    public IEnumerable<MeetingChange> Shown => IsResult || IsDecisions
        ? Changes
        : Changes.Where(change => Places.GetValueOrDefault(change.OwnerId, "") == (frozen.Rows[Page - 1].Key ?? ""));
}

/// <summary>What was decided, as it stands in the minutes.</summary>
public sealed record Decision(string Text, string Owner, DateOnly DueOn, string? Deal);
