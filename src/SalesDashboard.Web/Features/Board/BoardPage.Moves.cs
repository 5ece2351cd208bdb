using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Features.Board.Parts;

namespace SalesDashboard.Web.Features.Board;

/// <summary>Drops: a lost stage asks why first, then the action decides.</summary>
public sealed partial class BoardPage
{
    private readonly CancellationTokenSource _gone = new();
    private LossQuestion? _loss;

    [Inject] public required MoveDeal Mover { get; init; }

    private async Task<MoveReply> MoveAsync(MoveRequest drop)
    {
        var seen = View?.Columns.SelectMany(column => column.Cards).FirstOrDefault(card => card.Deal.Id == drop.DealId);
        var target = View?.Columns.FirstOrDefault(column => column.StageId == drop.StageId);
        LossAnswer? loss = null;
        if (target is { Kind: StageKind.Lost, AsksLostReason: true })
        {
            loss = await AskAsync(target.Name, seen?.Deal.Title ?? "");
            if (loss is null)
            {
                return MoveAnswer.Refusal(Text["Board.LossCancelled"]);
            }
        }

        if (Format is not { } format || await User.GetAsync() is not { } caller)
        {
            return MoveAnswer.Refusal(Text["Board.MoveDenied"]);
        }

        var request = new MoveDeal.Request(drop.DealId, drop.StageId, drop.AfterDealId, drop.Version, loss?.ReasonId, loss?.Comment);
        try
        {
            var outcome = await Mover.ExecuteAsync(request, caller, _gone.Token);
            return MoveAnswer.From(outcome, seen?.Deal.StageId, Text, format, Clock);
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
        if (_loss == question)
        {
            _loss = null;
            StateHasChanged();
        }

        return answer;
    }

    private sealed record LossQuestion(string Stage, string Deal, TaskCompletionSource<LossAnswer?> Answer);
}
