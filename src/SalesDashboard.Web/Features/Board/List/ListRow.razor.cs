using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Deals;
using SalesDashboard.Web.Shared;

namespace SalesDashboard.Web.Features.Board.List;

/// <summary>One deal of the list. It stops early itself, as a card does: one changed row must not draw five hundred.</summary>
public sealed partial class ListRow
{
    private (DealRow Row, bool IsSelected, int Attempt, bool MaySelect, Format Format, DateOnly Today)? _drawn;

    [Parameter, EditorRequired] public required DealRow Row { get; set; }

    /// <summary>Of the deal's pipeline, in board order.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<StageSnapshot> Stages { get; set; }

    [Parameter, EditorRequired] public required bool MaySelect { get; set; }

    [Parameter, EditorRequired] public required bool IsSelected { get; set; }

    /// <summary>Another number draws the choice of status anew, as it really is.</summary>
    [Parameter, EditorRequired] public required int Attempt { get; set; }

    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter] public EventCallback<long> Select { get; set; }

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

    public override Task SetParametersAsync(ParameterView parameters)
    {
        var next = (
            parameters.GetValueOrDefault<DealRow>(nameof(Row)) ?? Row,
            parameters.GetValueOrDefault<bool>(nameof(IsSelected)),
            parameters.GetValueOrDefault<int>(nameof(Attempt)),
            parameters.GetValueOrDefault<bool>(nameof(MaySelect)),
            parameters.GetValueOrDefault<Format>(nameof(Format)) ?? Format,
            parameters.GetValueOrDefault<DateOnly>(nameof(Today)));
        if (_drawn == next)
        {
            return Task.CompletedTask;
        }

        _drawn = next;
        return base.SetParametersAsync(parameters);
    }

    private string DayOf(DateOnly? day) => day is { } known ? Format.Date(known) : Format.None;

    private Task MoveAsync(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var stage) ? Move.InvokeAsync((Row, stage)) : Task.CompletedTask;
}
