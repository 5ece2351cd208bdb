using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Domain.Deals;

/// <summary>Why a deal is lost, as given with the move.</summary>
public sealed record Loss(LostReason? Reason, string? Comment);

/// <summary>Why the domain refuses a move; the text for people is written where it is shown.</summary>
public enum MoveRefusal
{
    StageOfOtherPipeline = 1,
    ClosedDealNeedsRecall = 2,
    LostReasonRequired = 3,
    LostCommentRequired = 4,

    /// <summary>The stage asks for more before it is left (CRM-4).</summary>
    RequirementsMissing = 5,

    /// <summary>Managers put no deal into the stage.</summary>
    HeadsOnly = 6,

    /// <summary>Managers put no deal of this worth into the stage.</summary>
    AboveManagerLimit = 7,
}
