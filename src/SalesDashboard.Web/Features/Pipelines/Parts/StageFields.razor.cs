using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Shared;

namespace SalesDashboard.Web.Features.Pipelines.Parts;

public sealed partial class StageFields
{
    private bool _asks;
    private string _target = "";

    [Parameter, EditorRequired] public required StageRow Row { get; set; }

    /// <summary>Stages of the same kind, to which its deals may go.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<StageSnapshot> Targets { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter] public EventCallback<SaveStage.Request> Save { get; set; }

    [Parameter] public EventCallback<DeleteStage.Request> Delete { get; set; }

    private StageSnapshot Stage => Row.Stage;

    private string? Limit => Stage.ManagerLimit is { } limit ? Format.Number(limit, decimal.Truncate(limit) == limit ? 0 : 2) : null;

    private string? Tone => Stage.Kind switch
    {
        StageKind.Open => null,
        StageKind.Won => "good",
        StageKind.Lost => "bad",
    };

    private SaveStage.Request Draft() => new(Stage.PipelineId, Stage.Id, Stage.Name, Stage.Kind, Stage.Probability)
    {
        Color = Stage.Color,
        StuckAfterDays = Stage.StuckAfterDays,
        AsksLostReason = Stage.AsksLostReason,
        Requires = Stage.Requires,
        ManagerLimit = Stage.ManagerLimit,
        Version = Stage.Version,
    };

    private Task RaiseAsync(SaveStage.Request request) => Save.InvokeAsync(request);

    private Task RaiseAsync(string? name) => RaiseAsync(Draft() with { Name = name ?? "" });

    // What is no number is refused by the action as one that does not fit.
    private Task ProbabilityAsync(ChangeEventArgs e) => RaiseAsync(Draft() with { Probability = Number(e) ?? -1 });

    private Task DaysAsync(ChangeEventArgs e) =>
        RaiseAsync(Draft() with { StuckAfterDays = string.IsNullOrWhiteSpace(e.Value as string) ? null : Number(e) ?? 0 });

    private Task LimitAsync(ChangeEventArgs e)
    {
        var typed = e.Value as string;
        decimal? limit = string.IsNullOrWhiteSpace(typed) ? null : TypedNumber.TryParse(typed, out var number) ? number : -1;
        return RaiseAsync(Draft() with { ManagerLimit = limit });
    }

    private Task RequireAsync(StageRequirements requirement, bool isOn) =>
        RaiseAsync(Draft() with { Requires = isOn ? Stage.Requires | requirement : Stage.Requires & ~requirement });

    private async Task DeleteAsync()
    {
        _asks = false;
        await Delete.InvokeAsync(new DeleteStage.Request(Stage.Id, long.TryParse(_target, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null));
    }

    private static int? Number(ChangeEventArgs e) =>
        int.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
