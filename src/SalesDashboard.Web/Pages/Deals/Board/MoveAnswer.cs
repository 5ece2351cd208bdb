using System.Diagnostics;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Pipelines;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>The outcome of a drop in words: the fact, and the way out where there is one.</summary>
internal static class MoveAnswer
{
    /// <param name="seenStageId">Where the card stood when the person lifted it; what the page shows at the drop may be newer than that.</param>
    public static MoveReply From(MoveDeal.Outcome outcome, long seenStageId, IStringLocalizer<Texts> text, Format format, BusinessClock clock)
    {
        return outcome switch
        {
            MoveDeal.Moved it => new MoveReply(Accepted: true, text["Board.Moved", it.ToStage], it.Deal.Version),
            MoveDeal.Conflict it => Refusal(text[it.Current.StageId == seenStageId ? "Board.ChangedMeanwhile" : "Board.MovedMeanwhile", it.Stage, it.ChangedBy, TimeOf(it.ChangedAt)]),
            MoveDeal.Refused it => Refusal(text[ReasonOf(it.Reason), it.Stage, it.FromStage, RequirementTexts.List(it.Missing, text), format.Money(it.Limit)]),
            MoveDeal.UnknownStage => Refusal(text["Board.StageGone"]),
            MoveDeal.UnknownLostReason => Refusal(text["Board.ReasonGone"]),
            MoveDeal.Denied => Refusal(text["Board.MoveDenied"]),
            MoveDeal.NotFound => Refusal(text["Board.DealGone"]),
            _ => throw new UnreachableException(),
        };

        string TimeOf(DateTime utc) => format.Time(TimeOnly.FromDateTime(clock.ToLocal(utc)));
    }

    public static MoveReply Refusal(string message) => new(Accepted: false, message);

    private static string ReasonOf(MoveRefusal refusal) => refusal switch
    {
        MoveRefusal.StageOfOtherPipeline => "Board.OtherPipeline",
        MoveRefusal.ClosedDealNeedsRecall => "Board.NeedsRecall",
        MoveRefusal.LostReasonRequired => "Board.ReasonRequired",
        MoveRefusal.LostCommentRequired => "Board.CommentRequired",
        MoveRefusal.RequirementsMissing => "Board.RequirementsMissing",
        MoveRefusal.HeadsOnly => "Board.HeadsOnly",
        MoveRefusal.AboveManagerLimit => "Board.AboveManagerLimit",
    };
}
