using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Meetings;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>The last page of a meeting: decisions become tasks, the minutes go to the feed.</summary>
public sealed partial class MeetingDecisions
{
    private const int UsualDays = 7;

    private readonly FieldFaults _faults = new();
    private string _text = "";
    private string? _notes;
    private long _owner;
    private long? _deal;
    private DateOnly _due;

    [Parameter, EditorRequired] public required MeetingSession Session { get; set; }

    /// <summary>Who may own a decision: id and name.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<KeyValuePair<long, string>> People { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>Who alone may decide here; null = the reader.</summary>
    [Parameter] public string? ReadOnlyFor { get; set; }

    [Parameter] public string? Fault { get; set; }

    [Parameter] public EventCallback<DecideInMeeting.Request> Decide { get; set; }

    [Parameter] public EventCallback<string?> End { get; set; }

    private IEnumerable<MeetingChange> Deals => Session.Changes.Where(change => change.DealId is not null).DistinctBy(change => change.DealId);

    protected override void OnInitialized() => _due = Today.AddDays(UsualDays);

    private async Task SubmitAsync()
    {
        if (_faults.Any)
        {
            return;
        }

        var known = Session.Decisions.Count;
        await Decide.InvokeAsync(new DecideInMeeting.Request(Session.Id, _text, _owner, _due, _deal));
        if (Session.Decisions.Count > known)
        {
            (_text, _deal) = ("", null);
        }
    }
}
