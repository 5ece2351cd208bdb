using System.Diagnostics;
using System.Globalization;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api.Deals;

/// <summary>What the outcomes of moves and recalls are over HTTP.</summary>
internal static class DealAnswers
{
    public static ApiAnswer Of(MoveDeal.Outcome outcome, MoveDeal.Request request, LiveEngine engine) => outcome switch
    {
        MoveDeal.Moved moved => Deal(moved.Deal, engine),
        MoveDeal.Conflict conflict => ApiProblems.Of(
            StatusCodes.Status409Conflict,
            "The deal was changed meanwhile",
            $"Deal {request.DealId} has version {conflict.Current.Version}, not {request.Version}: {conflict.ChangedBy} changed it at {conflict.ChangedAt:yyyy-MM-ddTHH:mm:ssZ}, "
            + $"it stands in {conflict.Stage}. Look at current, then repeat with its version.",
            ("current", Json(conflict.Current, engine)),
            ("stage", conflict.Stage),
            ("changedBy", conflict.ChangedBy),
            ("changedAt", conflict.ChangedAt)),
        MoveDeal.Refused refused => ApiProblems.Unprocessable(TextOf(refused, request, refused.Stage)),
        MoveDeal.UnknownStage => ApiProblems.Unprocessable($"Stage {request.StageId} does not exist; GET /api/v1/pipelines lists the stages."),
        MoveDeal.UnknownLostReason => ApiProblems.Unprocessable($"Lost reason {request.LostReasonId} does not exist or is not used any more; choose another one."),
        MoveDeal.Denied => ApiProblems.Forbidden,
        MoveDeal.NotFound => ApiProblems.NotFound($"Deal {request.DealId}"),
        _ => throw new UnreachableException(),
    };

    public static ApiAnswer Of(RecallDeal.Outcome outcome, RecallDeal.Request request, LiveEngine engine) => outcome switch
    {
        RecallDeal.Recalled recalled => Deal(recalled.Deal, engine),
        RecallDeal.Conflict conflict => ApiProblems.Of(
            StatusCodes.Status409Conflict,
            "The deal was changed meanwhile",
            $"Deal {request.DealId} has version {conflict.Current.Version}, not {request.Version}. Look at current, then repeat with its version.",
            ("current", Json(conflict.Current, engine))),
        RecallDeal.NotClosed => ApiProblems.Unprocessable($"Deal {request.DealId} is open; only a won or lost deal can be recalled."),
        RecallDeal.NoOpenStage => ApiProblems.Unprocessable($"The pipeline of deal {request.DealId} has no open stage; add one, then recall the deal."),
        RecallDeal.Denied => ApiProblems.Forbidden,
        RecallDeal.NotFound => ApiProblems.NotFound($"Deal {request.DealId}"),
        _ => throw new UnreachableException(),
    };

    private static string TextOf(MoveDeal.Refused refused, MoveDeal.Request request, string stage) => refused.Reason switch
    {
        MoveRefusal.StageOfOtherPipeline => $"Stage {request.StageId} ({stage}) is in another pipeline than deal {request.DealId}; GET /api/v1/pipelines lists the stages.",
        MoveRefusal.ClosedDealNeedsRecall => $"Deal {request.DealId} is closed; POST /api/v1/deals/{request.DealId}/recall opens it again.",
        MoveRefusal.LostReasonRequired => $"Stage {stage} asks why the deal was lost; give lostReasonId.",
        MoveRefusal.LostCommentRequired => $"Lost reason {request.LostReasonId} asks for words; give lostComment.",
        MoveRefusal.RequirementsMissing => $"Stage {refused.FromStage} is not left without: {refused.Missing}; complete deal {request.DealId}, then repeat.",
        MoveRefusal.HeadsOnly => $"Only heads put deals into stage {stage}; ask one to move deal {request.DealId}.",
        MoveRefusal.AboveManagerLimit => string.Create(
            CultureInfo.InvariantCulture, $"Managers put deals into stage {stage} up to {refused.Limit:0.####} of the company's currency; ask a head to move deal {request.DealId}."),
    };

    private static ApiAnswer Deal(DealSnapshot deal, LiveEngine engine) => ApiAnswer.Ok(Json(deal, engine));

    private static DealJson Json(DealSnapshot deal, LiveEngine engine) => engine.Read(book => DealJson.From(deal, book));
}
