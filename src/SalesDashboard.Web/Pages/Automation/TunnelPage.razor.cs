using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Automation;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Automation;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Automation;

/// <summary>Rules of the sales tunnel and what they did (PIPE-37). The list of runs is of the moment it was read.</summary>
public sealed partial class TunnelPage
{
    private readonly PartLife _life = new();
    private IReadOnlyList<TunnelRule> _rules = [];
    private IReadOnlyList<RunRow> _runs = [];
    private RuleForm? _form;
    private bool _isStale;
    private string? _message;
    private string _tone = "good";

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required TunnelQuery Query { get; init; }

    [Inject] public required SaveTunnelRule Saver { get; init; }

    protected override ViewSpec<TunnelView>? SpecFor(Caller caller) => caller.Has(Rights.ManagePipelines) ? new TunnelSpec(caller.Scope) : null;

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await ReadAsync();
    }

    protected override void OnViewChanged(TunnelView? previous, TunnelView current)
    {
        // Somebody changed a rule: they are read again as soon as the view is drawn.
        _isStale = previous is not null && !previous.Rules.AsSpan().SequenceEqual(current.Rules.AsSpan());
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isStale)
        {
            _isStale = false;
            await ReadAsync();
            StateHasChanged();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _life.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        if (View is not null && await User.GetAsync() is { } caller && caller.Has(Rights.ManagePipelines))
        {
            _rules = await Query.RulesAsync(caller, _life.Token);
            _runs = await Query.RunsAsync(caller, _life.Token);
        }
    }

    private Task SaveAsync(RuleForm form) => AskAsync(caller => Saver.ExecuteAsync(form.ToRequest(), caller, _life.Token));

    private Task DeleteAsync(RuleForm form) => AskAsync(caller => Saver.DeleteAsync(form.Id ?? 0, caller, _life.Token));

    private async Task AskAsync(Func<Caller, Task<SaveTunnelRule.Outcome>> ask)
    {
        try
        {
            SaveTunnelRule.Outcome outcome = await User.GetAsync() is { } caller ? await ask(caller) : new SaveTunnelRule.Denied();
            (_tone, _message) = outcome switch
            {
                SaveTunnelRule.Saved { HasNoIncomingLink: true } => ("warn", Text["Tunnel.SavedWithoutLink"].Value),
                SaveTunnelRule.Saved => ("good", Text["Tunnel.Saved"]),
                SaveTunnelRule.Deleted => ("good", Text["Tunnel.Deleted"]),
                SaveTunnelRule.Unfit it => ("bad", Text[$"Tunnel.Fault.{it.Fault}"]),
                SaveTunnelRule.NotFound => ("bad", Text["Pipelines.Gone"]),
                SaveTunnelRule.Denied => ("bad", Text["Pipelines.Denied"]),
                _ => throw new UnreachableException(),
            };
            _form = outcome is SaveTunnelRule.Saved or SaveTunnelRule.Deleted ? null : _form;
        }
        catch (DatabaseUnavailableException)
        {
            (_tone, _message) = ("bad", Text["Pipelines.DatabaseBusy"]);
        }

        await ReadAsync();
    }

    private string Sentence(TunnelRule rule, TunnelView view)
    {
        var target = rule.Action == TunnelAction.AddToPipeline
            ? view.Pipelines.FirstOrDefault(pipeline => pipeline.Id == rule.TargetPipelineId)?.Name
            : view.People.FirstOrDefault(person => person.Id == rule.TargetEmployeeId)?.Name;
        return Text["Tunnel.Sentence", Text[$"Tunnel.Event.{rule.Event}"], Text[$"Tunnel.Action.{rule.Action}"], target ?? rule.Subject ?? ""];
    }

    private string TimeOf(RunRow run) => Clock.ToLocal(run.At).ToString("g", System.Globalization.CultureInfo.CurrentCulture);
}
