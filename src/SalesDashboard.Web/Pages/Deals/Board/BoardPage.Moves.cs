using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Presence;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>Drops and their undo: a lost stage asks why first, then the action decides. Others see which card is in the air.</summary>
public sealed partial class BoardPage
{
    private readonly PartLife _life = new();
    private readonly Guid _visit = Guid.NewGuid();
    private LossQuestion? _loss;

    [Inject] public required MoveDeal Mover { get; init; }

    [Inject] public required UndoMove Undoer { get; init; }

    private async Task<MoveReply> MoveAsync(MoveRequest drop)
    {
        try
        {
            return await MoveHeldAsync(drop);
        }
        catch (DatabaseUnavailableException)
        {
            return MoveAnswer.Refusal(Text["Board.DatabaseBusy"]);
        }
        finally
        {
            Hold(null);
        }
    }

    private async Task<MoveReply> MoveHeldAsync(MoveRequest drop)
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
        return MoveAnswer.From(await Mover.ExecuteAsync(request, caller, _life.Token), drop.SeenStageId, Text, format, Clock);
    }

    private async Task<MoveReply> UndoAsync(UndoRequest undo)
    {
        if (await User.GetAsync() is not { } caller)
        {
            return MoveAnswer.Refusal(Text["Board.MoveDenied"]);
        }

        try
        {
            return await Undoer.ExecuteAsync(new UndoMove.Request(undo.DealId, undo.Version), caller, _life.Token) switch
            {
                UndoMove.Undone it => new MoveReply(Accepted: true, Text["Board.Undone", it.Stage]),
                UndoMove.Touched => MoveAnswer.Refusal(Text["Board.UndoTouched"]),
                UndoMove.TooLate => MoveAnswer.Refusal(Text["Board.UndoTooLate"]),
                UndoMove.Denied => MoveAnswer.Refusal(Text["Board.MoveDenied"]),
                UndoMove.NotFound => MoveAnswer.Refusal(Text["Board.DealGone"]),
                _ => throw new UnreachableException(),
            };
        }
        catch (DatabaseUnavailableException)
        {
            return MoveAnswer.Refusal(Text["Board.DatabaseBusy"]);
        }
    }

    /// <summary>Told to the other boards; which of them may know it is decided there (AHEAD-6).</summary>
    private void Hold(long? dealId)
    {
        if (Caller?.EmployeeId is { } self && View is { } view && !_life.IsOver && Connection.IsUp)
        {
            Engine.Look(new Onlooker(_visit, self, view.PipelineId, dealId));
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
