using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Deals.List;

/// <summary>The status of one deal, changed in its column (PIPE-45): the same action as a drop on the board.</summary>
public sealed partial class DealListPage
{
    private LossQuestion? _loss;
    private string? _message;

    /// <summary>Raised with each refusal: the rows draw their choice of status anew, as it really is.</summary>
    private int _attempt;

    [Inject] public required MoveDeal Mover { get; init; }

    private async Task MoveAsync((DealRow Row, long StageId) wish)
    {
        var (row, target) = (wish.Row, StagesOf(wish.Row).FirstOrDefault(stage => stage.Id == wish.StageId));
        if (target is null || target.Id == row.Deal.StageId)
        {
            return;
        }

        LossAnswer? loss = null;
        if (target is { Kind: StageKind.Lost, AsksLostReason: true } && (loss = await AskAsync(target.Name, row.Deal.Title)) is null)
        {
            _message = Text["Board.LossCancelled"];
            _attempt++;
            return;
        }

        var reply = await MoveAsync(row, target, loss, await User.GetAsync());
        _message = reply.Message;
        _attempt += reply.Accepted ? 0 : 1;
    }

    private async Task<MoveReply> MoveAsync(DealRow row, StageSnapshot target, LossAnswer? loss, Caller? caller)
    {
        if (caller is null || Format is not { } format)
        {
            return MoveAnswer.Refusal(Text["Board.MoveDenied"]);
        }

        try
        {
            var request = new MoveDeal.Request(row.Deal.Id, target.Id, AfterDealId: null, row.Deal.Version, loss?.ReasonId, loss?.Comment);
            return MoveAnswer.From(await Mover.ExecuteAsync(request, caller, _life.Token), row.Deal.StageId, Text, format, Clock);
        }
        catch (DatabaseUnavailableException)
        {
            return MoveAnswer.Refusal(Text["Board.DatabaseBusy"]);
        }
    }

    private async Task<LossAnswer?> AskAsync(string stage, string deal)
    {
        var question = new LossQuestion(stage, deal, new TaskCompletionSource<LossAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously));
        _loss?.Answer.TrySetResult(null);
        _loss = question;
        StateHasChanged();
        var answer = await question.Answer.Task;
        _loss = _loss == question ? null : _loss;
        return answer;
    }

    private sealed record LossQuestion(string Stage, string Deal, TaskCompletionSource<LossAnswer?> Answer);
}
