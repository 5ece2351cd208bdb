using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Bulk;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Deals.List;

/// <summary>
/// Mass actions over the ticked deals or over the whole filter. Each deal goes through the same action as alone, with the
/// rights that the person has at that moment.
/// </summary>
public sealed partial class DealListPage
{
    private readonly HashSet<long> _selected = [];
    private bool _isWhole;
    private BulkRun? _run;

    [Inject] public required AssignDeals Assigner { get; init; }

    [Inject] public required RecallDeal Recaller { get; init; }

    private bool AllShownSelected => View is { Rows.IsEmpty: false } view && (_isWhole || view.Rows.All(row => _selected.Contains(row.Deal.Id)));

    private void ClearSelection()
    {
        _selected.Clear();
        _isWhole = false;
    }

    private void ToggleShown(ChangeEventArgs e)
    {
        ClearSelection();
        if (e.Value is true && View is { } view)
        {
            _selected.UnionWith(view.Rows.Select(row => row.Deal.Id));
        }
    }

    private void ToggleOne(long dealId)
    {
        _isWhole = false;
        if (!_selected.Remove(dealId))
        {
            _selected.Add(dealId);
        }
    }

    /// <summary>A stage can be chosen for many where they are of one pipeline.</summary>
    private ImmutableArray<StageSnapshot> BulkStages()
    {
        var pipelines = Filter.PipelineId is { } one
            ? [one]
            : (View?.Rows ?? []).Where(row => _isWhole || _selected.Contains(row.Deal.Id)).Select(row => row.Deal.PipelineId).Distinct().ToList();
        return pipelines.Count == 1 && (Filter.PipelineId is not null || !_isWhole) ? _stages.GetValueOrDefault(pipelines[0], []) : [];
    }

    private async Task MoveManyAsync(long stageId)
    {
        var target = BulkStages().FirstOrDefault(stage => stage.Id == stageId);
        if (target is null)
        {
            return;
        }

        var rows = Chosen();
        LossAnswer? loss = null;
        if (target is { Kind: StageKind.Lost, AsksLostReason: true } && (loss = await AskAsync(target.Name, Text.Counted("Deals.Selected", rows.Count))) is null)
        {
            _message = Text["Board.LossCancelled"];
            return;
        }

        await RunAsync(Text["Deals.MovingTo", target.Name], rows, chunkSize: 5, async (chunk, caller) =>
        {
            var lines = new List<BulkLine>(chunk.Length);
            foreach (var row in chunk)
            {
                var reply = await MoveAsync(row, target, loss, caller);
                lines.Add(LineOf(row, reply.Accepted, reply.Message));
            }

            return lines;
        });
    }

    private Task AssignManyAsync((long OwnerId, string? Reason) wish)
    {
        var name = _setup.Owners.FirstOrDefault(owner => owner.Id == wish.OwnerId)?.Name ?? "";
        return RunAsync(Text["Deals.AssigningTo", name], Chosen(), AssignDeals.BatchSize, async (chunk, caller) =>
        {
            var request = new AssignDeals.Request([.. chunk.Select(row => new AssignDeals.Item(row.Deal.Id, row.Deal.Version))], wish.OwnerId, wish.Reason);
            return await Assigner.ExecuteAsync(request, caller, _life.Token) switch
            {
                AssignDeals.Done it => chunk.Zip(it.Results, (row, result) => LineOf(row, result.State == AssignState.Assigned, Text[$"Assign.{result.State}", name])),
                AssignDeals.UnknownOwner => chunk.Select(row => LineOf(row, isDone: false, Text["Assign.UnknownOwner"])),
                AssignDeals.Denied => chunk.Select(row => LineOf(row, isDone: false, Text["Assign.Denied"])),
                _ => throw new UnreachableException(),
            };
        });
    }

    private Task RecallManyAsync(string? reason) => RunAsync(Text["Board.Recall"], Chosen(), chunkSize: 5, async (chunk, caller) =>
    {
        var lines = new List<BulkLine>(chunk.Length);
        foreach (var row in chunk)
        {
            var outcome = await Recaller.ExecuteAsync(new RecallDeal.Request(row.Deal.Id, row.Deal.Version, reason), caller, _life.Token);
            lines.Add(LineOf(row, outcome is RecallDeal.Recalled, RecallAnswer.InWords(outcome, Text)));
        }

        return lines;
    });

    /// <summary>The deal opens beside the list, so that the results stay in sight.</summary>
    private BulkLine LineOf(DealRow row, bool isDone, string text) => new(row.Deal.Title, HrefOf(row.Deal.Id), isDone, text);

    /// <summary>The chosen deals as they are now, also those beyond the shown rows.</summary>
    private IReadOnlyList<DealRow> Chosen() => Caller is { } caller
        ? [.. Engine.Read(Filter, caller.Scope, Sort).Where(row => _isWhole || _selected.Contains(row.Deal.Id))]
        : [];

    private async Task RunAsync(
        string title, IReadOnlyList<DealRow> rows, int chunkSize, Func<DealRow[], Caller, Task<IEnumerable<BulkLine>>> step)
    {
        ClearSelection();
        _message = null;
        var run = _run = new BulkRun(title, rows.Count);
        await run.RunAsync(rows, chunkSize, StepAsync, () => InvokeAsync(StateHasChanged), _life.Token);

        async Task<IEnumerable<BulkLine>> StepAsync(DealRow[] chunk, CancellationToken ct)
        {
            if (await User.GetAsync() is not { MayWrite: true } caller || !caller.Has(Rights.MassEditDeals))
            {
                run.Stop();
                return chunk.Select(row => LineOf(row, isDone: false, Text["Assign.Denied"]));
            }

            try
            {
                return await step(chunk, caller);
            }
            catch (DatabaseUnavailableException)
            {
                run.Stop();
                return chunk.Select(row => LineOf(row, isDone: false, Text["Board.DatabaseBusy"]));
            }
        }
    }
}
