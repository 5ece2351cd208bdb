using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>
/// One open deal, on the board and in the list: correcting, planning and recalling (PIPE-48, PIPE-49). It is read from the
/// database, and again whenever the live book has news of it, so what others do is seen at once; what is being typed stays.
/// </summary>
public sealed partial class OpenDeal
{
    private readonly PartLife _life = new();
    private DealDetails? _deal;
    private bool _isRead;
    private bool _mayEdit;
    private bool _mayRecall;
    private string? _message;
    private int _reads;
    private int _newest;
    private Task _following = Task.CompletedTask;

    /// <summary>Another deal needs another instance: give it as the key.</summary>
    [Parameter, EditorRequired] public required long DealId { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required DealQuery Deals { get; init; }

    [Inject] public required ClientChoices Clients { get; init; }

    [Inject] public required EditDeal Editor { get; init; }

    [Inject] public required RecallDeal Recaller { get; init; }

    [Inject] public required SaveActivity StepSaver { get; init; }

    [Inject] public required CloseActivity StepCloser { get; init; }

    protected override ViewSpec<DealNews>? SpecFor(Caller caller) => new DealNewsSpec(caller.Scope, DealId);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (_reads == 0)
        {
            await ReadAsync();
        }
    }

    protected override void OnViewChanged(DealNews? previous, DealNews current)
    {
        if (previous is not null && !ReferenceEquals(previous, current))
        {
            _following = FollowAsync();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _following;
        _life.Dispose();
    }

    private async Task FollowAsync()
    {
        try
        {
            await ReadAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_life.IsOver)
        {
            // The panel was closed.
        }
        catch (Exception fault)
        {
            // A fence (docs/style.md 22): nobody awaits this but the renderer's error boundary.
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task ReadAsync()
    {
        var read = ++_reads;
        var caller = await User.GetAsync();
        var deal = caller is null ? null : await Deals.FindAsync(DealId, caller, _life.Token);
        if (read < _newest)
        {
            // A later reading was quicker and knows more.
            return;
        }

        (_newest, _deal, _isRead) = (read, deal, true);
        _mayRecall = deal is { Kind: not StageKind.Open } && caller is { MayWrite: true } && caller.Has(RoleRights.Recall);
        _mayEdit = caller is not null && deal is not null && MayEdit(caller, deal);
    }

    /// <summary>Chooses what is drawn; the action decides on the record itself.</summary>
    private static bool MayEdit(Caller caller, DealDetails deal) =>
        (deal.Kind == StageKind.Open || caller.Has(RoleRights.Recall)) && DealRights.MayEdit(caller, deal.OwnerId);

    private async Task<IReadOnlyList<Choice>> FindClientsAsync(string text) =>
        await User.GetAsync() is { } caller ? await Clients.FindAsync(text, caller, _life.Token) : [];

    private Task RecallAsync(string? reason) => ActAsync(async (deal, caller) =>
        RecallAnswer.InWords(await Recaller.ExecuteAsync(new RecallDeal.Request(deal.Id, deal.Version, reason), caller, _life.Token), Text));

    private Task SaveAsync(EditDeal.Request request) => ActAsync(async (_, caller) => InWords(await Editor.ExecuteAsync(request, caller, _life.Token)));

    private Task AddStepAsync(NewStep step) => ActAsync(async (deal, caller) =>
        InWords(await StepSaver.ExecuteAsync(new SaveActivity.Request(step.Type, step.DueAt, step.Subject) { DealId = deal.Id }, caller, _life.Token), "Board.StepAdded"));

    private Task CloseStepAsync(DealStep step) => ActAsync(async (_, caller) =>
        InWords(await StepCloser.ExecuteAsync(new CloseActivity.Request(step.Id, step.Version), caller, _life.Token), "Board.StepClosed"));

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

        await ReadAsync();
        _message = message;
    }

    private string InWords(EditDeal.Outcome outcome) => outcome switch
    {
        EditDeal.Saved => Text["Board.Saved"],
        EditDeal.Conflict it => Text["Board.EditConflict", it.ChangedBy, TimeOf(it.ChangedAt)],
        EditDeal.BadTitle => Text["Board.BadTitle", AddDeal.LongestTitle],
        EditDeal.BadAmount it => Text["Board.BadAmount", it.Amount],
        EditDeal.BadDay it => Text["Board.BadDay", Format.Date(it.Day)],
        EditDeal.UnknownClient => Text["Board.ClientGone"],
        EditDeal.Closed => Text["Board.EditClosed"],
        EditDeal.Denied => Text["Board.EditDenied"],
        EditDeal.NotFound => Text["Board.DealGone"],
        _ => throw new UnreachableException(),
    };

    private string InWords(ActivityOutcome outcome, string done) => outcome switch
    {
        ActivityOutcome.Saved => Text[done],
        ActivityOutcome.Conflict it => Text["Board.EditConflict", it.ChangedBy, TimeOf(it.ChangedAt)],
        ActivityOutcome.Closed => Text["Board.StepClosedBefore"],
        ActivityOutcome.BadText it => Text["Board.BadTitle", it.Most],
        ActivityOutcome.BadTime => Text["Board.BadStepTime"],
        ActivityOutcome.Unknown or ActivityOutcome.OtherClient or ActivityOutcome.NotFound => Text["Board.DealGone"],
        ActivityOutcome.Denied => Text["Board.EditDenied"],
        _ => throw new UnreachableException(),
    };

    private string TimeOf(DateTime utc) => Format.Time(TimeOnly.FromDateTime(Clock.ToLocal(utc)));
}
