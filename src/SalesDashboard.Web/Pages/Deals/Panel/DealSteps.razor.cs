using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>What is to be done about the deal and what was done; the next step is the first of it.</summary>
public sealed partial class DealSteps
{
    private static readonly TimeOnly s_usualHour = new(10, 0);

    private readonly FieldFaults _faults = new();
    private ActivityType _type = ActivityType.CallOutCurrent;
    private DateTime _due;
    private string? _subject;

    [Parameter, EditorRequired] public required ImmutableArray<DealStep> Steps { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public required BusinessClock Clock { get; set; }

    [Parameter, EditorRequired] public required bool MayEdit { get; set; }

    [Parameter] public EventCallback<DealStep> Close { get; set; }

    [Parameter] public EventCallback<NewStep> Add { get; set; }

    protected override void OnInitialized() => _due = Clock.Today.AddDays(1).ToDateTime(s_usualHour);

    private string When(DealStep step) => Format.Day(Clock.DateOf(step.ClosedAt ?? step.DueAt));

    private string? Tone(DealStep step)
    {
        var day = Clock.DateOf(step.DueAt);
        return step.ClosedAt is not null || day > Clock.Today ? null : day < Clock.Today ? "bad" : "good";
    }

    private async Task AddAsync()
    {
        if (_faults.Any)
        {
            return;
        }

        await Add.InvokeAsync(new NewStep(_type, Clock.ToUtc(_due), _subject ?? ""));
        _subject = null;
    }
}

/// <param name="DueAt">UTC.</param>
public sealed record NewStep(ActivityType Type, DateTime DueAt, string Subject);
