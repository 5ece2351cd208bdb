using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Deals.List;

/// <summary>One deal of the list.</summary>
public sealed partial class ListRow
{
    [Parameter, EditorRequired] public required DealRow Row { get; set; }

    /// <summary>The list with the deal open beside it, for another tab.</summary>
    [Parameter, EditorRequired] public required string Href { get; set; }

    /// <summary>Of the deal's pipeline, in board order.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<StageSnapshot> Stages { get; set; }

    [Parameter, EditorRequired] public required bool MaySelect { get; set; }

    [Parameter, EditorRequired] public required bool IsSelected { get; set; }

    /// <summary>Another number draws the choice of status anew, as it really is.</summary>
    [Parameter, EditorRequired] public required int Attempt { get; set; }

    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    /// <summary>The same instance as long as the columns are the same.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<ListHead> Heads { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter] public EventCallback<long> Select { get; set; }

    /// <summary>A click opens the deal in place: an address of its own would scroll the list to its top.</summary>
    [Parameter] public EventCallback<long> Open { get; set; }

    [Parameter] public EventCallback<(DealRow Row, long StageId)> Move { get; set; }

    [Inject] public required BusinessClock Clock { get; init; }

    private DateOnly? StepDay => Row.NextStep is { } step ? Clock.DateOf(step.DueAt) : null;

    private string StepText => (Row.Deal.Kind, StepDay, Row.NextStep) switch
    {
        (not StageKind.Open, _, _) => "",
        (_, { } day, { } step) => $"{(day < Today ? "! " : "")}{(day == Today ? Text["Board.Today"].Value : Format.Day(day))} {step.Subject}",
        _ => Text["Board.NoActivity"],
    };

    private string? StepTone => (Row.Deal.Kind, StepDay) switch
    {
        (not StageKind.Open, _) => null,
        (_, null) => "warn",
        (_, { } day) => day < Today ? "bad" : null,
    };

    private string DayOf(DateOnly? day) => day is { } known ? Format.Date(known) : Format.None;

    private Task MoveAsync(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var stage) ? Move.InvokeAsync((Row, stage)) : Task.CompletedTask;
}
