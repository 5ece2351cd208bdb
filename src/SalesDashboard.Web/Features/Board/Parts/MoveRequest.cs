namespace SalesDashboard.Web.Features.Board.Parts;

/// <summary>A drop: the deal, its new stage, the card it comes to lie under (null = on top) and the version the person saw.</summary>
public sealed record MoveRequest(long DealId, long StageId, long? AfterDealId, int Version);

/// <summary>The answer to a drop; the message is told to the person in both cases.</summary>
public sealed record MoveReply(bool Accepted, string Message);
