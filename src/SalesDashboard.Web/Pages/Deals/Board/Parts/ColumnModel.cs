namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>
/// A stage with its first cards. Count and sum are of all its deals, also those not shown. A column is drawn again only when
/// another instance arrives, so keep the instance while nothing in the stage changed.
/// </summary>
/// <param name="Sum">In the currency of the board's format.</param>
public sealed record ColumnModel(long StageId, string Name, StageTone Kind, int Count, decimal Sum, IReadOnlyList<DrawnCard> Cards);

/// <summary>Open stages are columns; Won and Lost are drop targets at the foot and entries of the card menu.</summary>
public enum StageTone
{
    Open,
    Won,
    Lost,
}
