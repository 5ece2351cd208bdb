using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Web.Pages.Deals.List;

/// <summary>A column of the list in its order on the screen.</summary>
/// <param name="Class">On which widths it is shown, and its side.</param>
/// <param name="Width">In pixels, where the reader chose the columns.</param>
public sealed record ListHead(DealColumn Column, string TextKey, string? Class, int Width)
{
    public static IReadOnlyList<ListHead> All { get; } =
    [
        new(DealColumn.Title, "Deals.Title", "left key", 220),
        new(DealColumn.Client, "Board.Client", "left mid client", 170),
        new(DealColumn.Stage, "Deals.Status", "left status", 168),
        new(DealColumn.Amount, "Deals.Amount", "amount", 118),
        new(DealColumn.Owner, "Board.Owner", "left mid owner", 150),
        new(DealColumn.NextStep, "Filter.Next", "left wide step", 180),
        new(DealColumn.Created, "Board.CreatedOn", "widest day", 96),
        new(DealColumn.Expected, "Deals.Expected", "wide day", 96),
        new(DealColumn.Closed, "Board.ClosedOn", "mid day", 96),
    ];

    /// <summary>The columns by their words; the deal itself always stands first.</summary>
    public static IReadOnlyList<ListHead> Of(string? columns) => columns is null
        ? All
        : [.. All.Where(head => head.Column == DealColumn.Title || columns.Split(',').Contains(head.Word))];

    /// <summary>The words that are known, in the order of the screen; null where there is none.</summary>
    public static string? Known(string? columns)
    {
        var words = (columns ?? "").Split(',').Select(word => word.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var known = string.Join(',', All.Where(head => head.Column != DealColumn.Title && words.Contains(head.Word)).Select(head => head.Word));
        return known.Length == 0 ? null : known;
    }

    /// <summary>In the address.</summary>
    public string Word => Column.ToString().ToLowerInvariant();
}
