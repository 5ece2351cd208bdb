using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Pipelines;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Pipelines.Parts;

public sealed partial class StageFields
{
    private bool _asks;
    private string _target = "";
    private (StageSnapshot Stage, int Refusals) _seen;

    // What was typed and is not answered yet. A refusal brings back what is stored.
    private SaveStage.Request? _sent;

    [Parameter, EditorRequired] public required StageRow Row { get; set; }

    /// <summary>Stages of the same kind, to which its deals may go.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<StageSnapshot> Targets { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>How many changes were refused so far: one more takes back what was typed.</summary>
    [Parameter] public int Refusals { get; set; }

    [Parameter] public EventCallback<SaveStage.Request> Save { get; set; }

    [Parameter] public EventCallback<DeleteStage.Request> Delete { get; set; }

    private StageSnapshot Stage => Row.Stage;

    private SaveStage.Request Shown => _sent ?? Draft();

    private string? Limit => Shown.ManagerLimit is { } limit ? Format.Number(limit, decimal.Truncate(limit) == limit ? 0 : 2) : null;

    private string? Tone => Stage.Kind switch
    {
        StageKind.Open => null,
        StageKind.Won => "good",
        StageKind.Lost => "bad",
    };

    protected override void OnParametersSet()
    {
        if (_seen != (Stage, Refusals))
        {
            (_seen, _sent) = ((Stage, Refusals), null);
        }
    }

    private SaveStage.Request Draft() => new(Stage.PipelineId, Stage.Id, Stage.Name, Stage.Kind, Stage.Probability)
    {
        Color = Stage.Color,
        StuckAfterDays = Stage.StuckAfterDays,
        AsksLostReason = Stage.AsksLostReason,
        Requires = Stage.Requires,
        ManagerLimit = Stage.ManagerLimit,
        Version = Stage.Version,
    };

    private Task RaiseAsync(SaveStage.Request request)
    {
        _sent = request;
        return Save.InvokeAsync(request);
    }

    private Task RenameAsync(string? name) => RaiseAsync(Draft() with { Name = name ?? "" });

    // What is no number is refused by the action as one that does not fit.
    private Task ProbabilityAsync(string? text) => RaiseAsync(Draft() with { Probability = Number(text) ?? -1 });

    private Task DaysAsync(string? text) =>
        RaiseAsync(Draft() with { StuckAfterDays = string.IsNullOrWhiteSpace(text) ? null : Number(text) ?? 0 });

    private Task LimitAsync(string? typed)
    {
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

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
