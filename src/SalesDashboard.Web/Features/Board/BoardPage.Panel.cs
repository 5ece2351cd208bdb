using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Features.Board.Panel;

namespace SalesDashboard.Web.Features.Board;

/// <summary>The deal panel: opened from a card or by its own address; correcting, planning and recalling (PIPE-48, PIPE-49).</summary>
public sealed partial class BoardPage
{
    private DealDetails? _deal;
    private bool _mayEdit;
    private bool _mayRecall;
    private string? _message;

    [Inject] public required DealQuery Deals { get; init; }

    [Inject] public required EditDeal Editor { get; init; }

    [Inject] public required RecallDeal Recaller { get; init; }

    [Inject] public required SaveActivity StepSaver { get; init; }

    [Inject] public required CloseActivity StepCloser { get; init; }

    private async Task OpenAsync(long dealId)
    {
        if (!await TryOpenAsync(dealId))
        {
            _deal = null;
        }
    }

    /// <summary>False where there is no such deal in the caller's scope.</summary>
    private async Task<bool> TryOpenAsync(long dealId)
    {
        _message = null;
        var caller = await User.GetAsync();
        _deal = caller is null ? null : await Deals.FindAsync(dealId, caller, _gone.Token);
        _mayRecall = _deal is { Kind: not StageKind.Open } && caller is { MayWrite: true } && caller.Has(RoleRights.Recall);
        _mayEdit = caller is not null && _deal is not null && MayEdit(caller, _deal);
        return _deal is not null;
    }

    /// <summary>Chooses what is drawn; the action decides on the record itself.</summary>
    private static bool MayEdit(Caller caller, DealDetails deal) =>
        (deal.Kind == StageKind.Open || caller.Has(RoleRights.Recall)) && DealRights.MayEdit(caller, deal.OwnerId);

    private void ClosePanel()
    {
        _deal = null;
        _message = null;
        if (DealId is not null)
        {
            Navigation.NavigateTo("deals", replace: true);
        }
    }

    private Task RecallAsync(string? reason) => ActAsync(async (deal, caller) =>
        RecallAnswer.InWords(await Recaller.ExecuteAsync(new RecallDeal.Request(deal.Id, deal.Version, reason), caller, _gone.Token), Text));

    private Task SaveAsync(EditDeal.Request request) => ActAsync(async (_, caller) => InWords(await Editor.ExecuteAsync(request, caller, _gone.Token)));

    private Task AddStepAsync(NewStep step) => ActAsync(async (deal, caller) =>
        InWords(await StepSaver.ExecuteAsync(new SaveActivity.Request(step.Type, step.DueAt, step.Subject) { DealId = deal.Id }, caller, _gone.Token), "Board.StepAdded"));

    private Task CloseStepAsync(DealStep step) => ActAsync(async (_, caller) =>
        InWords(await StepCloser.ExecuteAsync(new CloseActivity.Request(step.Id, step.Version), caller, _gone.Token), "Board.StepClosed"));

    /// <summary>Does it, shows the deal as it is afterwards, and tells what came of it.</summary>
    private async Task ActAsync(Func<DealDetails, Caller, Task<string>> act)
    {
        if (_deal is not { } deal || await User.GetAsync() is not { } caller)
        {
            return;
        }

        string message;
        try
        {
            message = await act(deal, caller);
        }
        catch (DatabaseUnavailableException)
        {
            message = Text["Board.DatabaseBusy"];
        }

        await TryOpenAsync(deal.Id);
        _message = message;
    }

    private string InWords(EditDeal.Outcome outcome) => outcome switch
    {
        EditDeal.Saved => Text["Board.Saved"],
        EditDeal.Conflict it => Text["Board.EditConflict", it.ChangedBy, Format?.Time(TimeOnly.FromDateTime(Clock.ToLocal(it.ChangedAt))) ?? ""],
        EditDeal.BadTitle => Text["Board.BadTitle", AddDeal.LongestTitle],
        EditDeal.BadAmount it => Text["Board.BadAmount", it.Amount],
        EditDeal.BadDay it => Text["Board.BadDay", Format?.Date(it.Day) ?? ""],
        EditDeal.UnknownClient => Text["Board.ClientGone"],
        EditDeal.Closed => Text["Board.EditClosed"],
        EditDeal.Denied => Text["Board.EditDenied"],
        EditDeal.NotFound => Text["Board.DealGone"],
        _ => throw new UnreachableException(),
    };

    private string InWords(ActivityOutcome outcome, string done) => outcome switch
    {
        ActivityOutcome.Saved => Text[done],
        ActivityOutcome.Conflict it => Text["Board.EditConflict", it.ChangedBy, Format?.Time(TimeOnly.FromDateTime(Clock.ToLocal(it.ChangedAt))) ?? ""],
        ActivityOutcome.Closed => Text["Board.StepClosedBefore"],
        ActivityOutcome.BadText it => Text["Board.BadTitle", it.Most],
        ActivityOutcome.BadTime => Text["Board.BadStepTime"],
        ActivityOutcome.Unknown or ActivityOutcome.OtherClient or ActivityOutcome.NotFound => Text["Board.DealGone"],
        ActivityOutcome.Denied => Text["Board.EditDenied"],
        _ => throw new UnreachableException(),
    };
}
