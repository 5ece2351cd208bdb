using SalesDashboard.Live.Deals;

namespace SalesDashboard.Web.Features.Board.List;

/// <summary>A column of the list in its order on the screen.</summary>
/// <param name="Class">On which widths it is shown, and its side.</param>
internal sealed record ListHead(DealColumn Column, string TextKey, string? Class)
{
    public static IReadOnlyList<ListHead> All { get; } =
    [
        new(DealColumn.Title, "Deals.Title", "left key"),
        new(DealColumn.Client, "Board.Client", "left mid"),
        new(DealColumn.Stage, "Deals.Status", "left"),
        new(DealColumn.Amount, "Deals.Amount", null),
        new(DealColumn.Owner, "Board.Owner", "left mid"),
        new(DealColumn.NextStep, "Filter.Next", "left wide"),
        new(DealColumn.Created, "Board.CreatedOn", "wide"),
        new(DealColumn.Expected, "Deals.Expected", "wide"),
        new(DealColumn.Closed, "Board.ClosedOn", "mid"),
    ];
}
