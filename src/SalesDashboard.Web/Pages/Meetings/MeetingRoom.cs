using SalesDashboard.Actions.Meetings;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Meetings;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>Begins a meeting and opens it again, here or on another screen: both read what was kept at its start.</summary>
public sealed class MeetingRoom(MeetingHistory history, MeetingChanges changes, HoldMeeting hold, LiveEngine engine, BusinessClock clock)
{
    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    /// <param name="view">As it is shown now: it stays as it is until the end.</param>
    /// <param name="previous">The meeting to compare with; null = a week ago.</param>
    /// <returns>Null where the caller may hold none.</returns>
    public async Task<long?> BeginAsync(MeetingView view, PastMeeting? previous, Caller caller, CancellationToken ct)
    {
        var since = previous?.HeldAt ?? clock.Now - s_week;
        var changed = await changes.SinceAsync(since, previous?.Id, caller, ct);
        var places = engine.Read(book => book.Organization.In(caller.Scope)
            .ToDictionary(employee => employee.Id, employee => CompanyRows.KeyOf(book.Organization, view.Company.By, employee)));
        var start = new MeetingSnapshot(view, previous?.Id, since, [.. changed], places);
        return await hold.ExecuteAsync(start.ToJson(), caller, ct) is HoldMeeting.Held held ? held.MeetingId : null;
    }

    /// <summary>Null where the caller may open no such meeting, or its figures are of a version that cannot be read any more.</summary>
    public async Task<MeetingSession?> OpenAsync(long id, Caller caller, CancellationToken ct)
    {
        if (await history.OpenAsync(id, caller, ct) is not { } meeting || MeetingSnapshot.Read(meeting.Figures) is not { } start)
        {
            return null;
        }

        var before = start.PreviousId is { } previous ? await history.OpenAsync(previous, caller, ct) : null;
        return new MeetingSession(meeting, start, before is null ? null : MeetingSnapshot.Read(before.Figures));
    }

    /// <summary>Shows the figures of now, or again those of the start.</summary>
    public async Task ToggleLiveAsync(MeetingSession session, Caller caller, CancellationToken ct) =>
        session.ShowLive(session.IsLive ? null : [.. await changes.SinceAsync(session.Start.Since, session.Start.PreviousId, caller, ct)]);
}
