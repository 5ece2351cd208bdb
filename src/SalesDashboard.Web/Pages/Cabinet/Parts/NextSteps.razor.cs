using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet.Parts;

/// <summary>What is to be done next for the open deals, the most urgent first. Urgency is told in words; colour repeats it.</summary>
public sealed partial class NextSteps
{
    [Parameter, EditorRequired] public required ImmutableArray<NextStep> Steps { get; set; }

    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public required BusinessClock Clock { get; set; }

    private string When(NextStep step)
    {
        var late = Today.DayNumber - Clock.DateOf(step.DueAt).DayNumber;
        return late switch
        {
            > 0 => Text.Counted("MyMonth.DaysLate", late),
            0 => Format.Time(TimeOnly.FromDateTime(Clock.ToLocal(step.DueAt))),
            _ => Format.Day(Clock.DateOf(step.DueAt)),
        };
    }

    private string? Tone(NextStep step)
    {
        var day = Clock.DateOf(step.DueAt);
        if (day < Today)
        {
            return "bad";
        }

        return day == Today ? "today" : null;
    }

    private string About(NextStep step)
    {
        var subject = step.Client.Length > 0 ? step.Client : step.Deal;
        return step.Amount is { } amount ? $"{subject}, {Format.Money(amount, step.Currency)}" : subject;
    }
}
