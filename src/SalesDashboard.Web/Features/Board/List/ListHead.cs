using SalesDashboard.Live.Deals;

namespace SalesDashboard.Web.Features.Board.List;

/// <summary>A column of the list in its order on the screen.</summary>
/// <param name="Class">On which widths it is shown, and its side.</param>
internal sealed record ListHead(DealColumn Column, string TextKey, string? Class)
{
    public static IReadOnlyList<ListHead> All { get; } =
    [
        new(DealColumn.Title, "Deals.Title", "left key"),
        new(DealColumn.Client, "Board.Client", "left mid client"),
        new(DealColumn.Stage, "Deals.Status", "left status"),
        new(DealColumn.Amount, "Deals.Amount", "amount"),
        new(DealColumn.Owner, "Board.Owner", "left mid owner"),
        new(DealColumn.NextStep, "Filter.Next", "left wide step"),
        new(DealColumn.Created, "Board.CreatedOn", "widest day"),
        new(DealColumn.Expected, "Deals.Expected", "wide day"),
        new(DealColumn.Closed, "Board.ClosedOn", "mid day"),
    ];
}
