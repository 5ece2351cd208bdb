using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Pages.Cabinet.Parts;

/// <summary>A line of the list with what can be done with it; each wish is asked for in one small form below the line.</summary>
public sealed partial class ActivityRow
{
    private const int WeekDays = 7;

    private readonly FieldFaults _faults = new();
    private Panel _panel;
    private string? _text;
    private DateOnly _day;

    private enum Panel
    {
        None,
        Close,
        Move,
        Repeat,
        Comment,
        CallOff,
    }

    [Parameter, EditorRequired] public required ActivityLine Line { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    [Parameter] public bool MayComment { get; set; }

    [Parameter] public EventCallback Edit { get; set; }

    /// <summary>Closes it with the result.</summary>
    [Parameter, EditorRequired] public required Func<string?, Task<bool>> Close { get; set; }

    [Parameter, EditorRequired] public required Func<DateOnly, Task<bool>> Move { get; set; }

    [Parameter, EditorRequired] public required Func<DateOnly, Task<bool>> Repeat { get; set; }

    [Parameter, EditorRequired] public required Func<string?, Task<bool>> Comment { get; set; }

    /// <summary>It is not to be done any more.</summary>
    [Parameter, EditorRequired] public required Func<Task<bool>> CallOff { get; set; }

    private string Tone => Line.State switch
    {
        ActivityState.Open => "open",
        ActivityState.Overdue => "overdue",
        ActivityState.InTime or ActivityState.Late => "closed",
    };

    private string Mark => Line.State switch
    {
        ActivityState.Open => "○",
        ActivityState.Overdue => "!",
        ActivityState.InTime or ActivityState.Late => "✓",
    };

    private string State => Line.State switch
    {
        ActivityState.Open => Line.Day == Today ? Text["MyMonth.Today"] : Text["Week.State.Open"],
        ActivityState.Overdue => Text.Counted("MyMonth.DaysLate", Today.DayNumber - Line.Day.DayNumber),
        ActivityState.InTime => Text["Week.State.InTime"],
        ActivityState.Late => Text["Week.State.Late"],
    };

    private string DayId => $"activity-{Line.Activity.Id}-day";

    private string Expanded(Panel panel) => _panel == panel ? "true" : "false";

    private void Toggle(Panel panel)
    {
        _panel = _panel == panel ? Panel.None : panel;
        _text = _panel == Panel.Comment ? Line.Activity.Comment : null;
        _day = _panel switch
        {
            Panel.Repeat => Line.Day.AddDays(WeekDays),
            _ => Line.Day < Today ? Today : Line.Day.AddDays(1),
        };
    }

    private void KeyDown(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            _panel = Panel.None;
        }
    }

    private async Task SubmitAsync()
    {
        if (_faults.Any)
        {
            return;
        }

        var done = _panel switch
        {
            Panel.Close => await Close(_text),
            Panel.Move => await Move(_day),
            Panel.Repeat => await Repeat(_day),
            Panel.Comment => await Comment(_text),
            Panel.CallOff => await CallOff(),
            Panel.None => true,
        };
        if (done)
        {
            _panel = Panel.None;
        }
    }
}
