using System.Collections.Immutable;
using SalesDashboard.Live.Views.Company;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>A meeting on one screen: what it looks at is the same on every screen, only "live" is this screen's own.</summary>
/// <param name="before">The start of the meeting before; null = none, or it cannot be read.</param>
public sealed class MeetingSession(OpenMeeting meeting, MeetingSnapshot start, MeetingSnapshot? before)
{
    private ImmutableArray<MeetingChange>? _live;

    public long Id => meeting.Id;

    public DateTime StartedAt => meeting.HeldAt;

    public long HeldById => meeting.HeldById;

    /// <summary>Null while it runs (UTC).</summary>
    public DateTime? EndedAt => meeting.EndedAt;

    public IReadOnlyList<Decision> Decisions { get; set; } = meeting.Decisions;

    public MeetingSnapshot Start => start;

    public CompanyView Frozen => start.View.Company;

    public ImmutableArray<MeetingStop> Stops { get; } = MeetingStop.Of(start.View.Company);

    public bool IsLive => _live is not null;

    public ImmutableArray<MeetingChange> Changes => _live ?? start.Changes;

    /// <summary>Shows what changed up to now; null = back to the start.</summary>
    public void ShowLive(ImmutableArray<MeetingChange>? changes) => _live = changes;

    /// <summary>The page's row as the view has it; the total where the page is no row.</summary>
    public CompanyRow RowOf(MeetingStop stop, CompanyView view)
    {
        if (stop.Row is not { } at)
        {
            return view.Total;
        }

        var frozen = Frozen.Rows[at];
        return view.Rows.FirstOrDefault(row => row.Key == frozen.Key) ?? frozen;
    }

    /// <summary>The fact that came since the meeting before; null where that cannot be said.</summary>
    public decimal? SinceBefore(CompanyView view, CompanyRow row) => before?.Same(view, row) is { } then ? row.Measures.Fact - then.Measures.Fact : null;

    /// <summary>What changed in the page's row.</summary>
    public ImmutableArray<MeetingChange> ChangesOf(MeetingStop stop) => stop.Row is { } at
        ? [.. Changes.Where(change => start.Places.GetValueOrDefault(change.OwnerId, "") == (Frozen.Rows[at].Key ?? ""))]
        : Changes;
}
