namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>A drop: the deal, its new stage, the card it comes to lie under (null = on top) and the version the person saw.</summary>
/// <param name="SeenStageId">Where the card stood when it was lifted: a claim of the browser, which only chooses the words of an answer.</param>
public sealed record MoveRequest(long DealId, long StageId, long? AfterDealId, int Version, long SeenStageId);

/// <summary>The wish to take a move back; the version is the one after it.</summary>
public sealed record UndoRequest(long DealId, int Version);

/// <summary>The answer to a drop or its undo; the message is told to the person in both cases.</summary>
/// <param name="UndoVersion">The version of the moved deal, with which the move can be taken back for ten seconds; null = it cannot.</param>
public sealed record MoveReply(bool Accepted, string Message, int? UndoVersion = null);
