using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Pipelines;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Pipelines;

/// <summary>
/// Makes a pipeline or changes one (PIPE-13..35). Everything shown is live; only the general fields are kept as typed until
/// they are saved. What may be done is decided by the actions at that moment, not by what is drawn.
/// </summary>
public sealed partial class PipelineSettingsPage
{
    private readonly PartLife _life = new();
    private PipelineForm _form = new();
    private bool _isDirty;
    private string? _message;
    private bool _isFault;
    private int _refusals;
    private string _newStage = "";
    private StageKind _newKind = StageKind.Open;

    /// <summary>Null = a new one.</summary>
    [Parameter] public long? PipelineId { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required PipelineDesk Desk { get; init; }

    private Format? Format { get; set; }

    private string Title => View?.Pipeline is { } pipeline ? pipeline.Name : Text["Pipelines.New"];

    /// <summary>To whom waiting leads may be given.</summary>
    private List<Person> People => View is { } view
        ? [.. view.Members.Where(member => member.IsActive).Select(member => new Person(member.EmployeeId, member.Name)), .. view.Candidates]
        : [];

    protected override ViewSpec<PipelineSettingsView>? SpecFor(Caller caller) =>
        caller.Has(Rights.ManagePipelines) ? new PipelineSettingsSpec(caller.Scope, PipelineId) : null;

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (PipelineId is not null && View is { Pipeline: null })
        {
            Navigation.NotFound();
        }
    }

    protected override void OnViewChanged(PipelineSettingsView? previous, PipelineSettingsView current)
    {
        if (Format?.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }

        // Another pipeline on the same page, or a change by somebody else while nothing is typed.
        if (previous?.Pipeline?.Id != current.Pipeline?.Id || !_isDirty)
        {
            _form = PipelineForm.From(current.Pipeline, Format);
            _isDirty = false;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _life.Dispose();
        await base.DisposeAsync();
    }

    private List<StageSnapshot> TargetsOf(StageSnapshot stage) => View is { } view
        ? [.. view.Stages.Select(row => row.Stage).Where(other => other.Kind == stage.Kind && other.Id != stage.Id)]
        : [];

    private void Tell(DeskAnswer answer) =>
        (_message, _isFault, _refusals) = (answer.Message, answer.IsFault, answer.IsFault ? _refusals + 1 : _refusals);
}
