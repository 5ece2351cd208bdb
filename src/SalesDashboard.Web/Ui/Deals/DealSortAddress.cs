using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Web.Ui.Deals;

/// <summary>An order of deals in the address: the column's name, with a minus in front where it descends.</summary>
public static class DealSortAddress
{
    public const string Key = "sort";

    /// <summary>What cannot be read is the usual order.</summary>
    public static DealSort Read(string? text) => TryRead(text) ?? DealSort.NewestFirst;

    public static DealSort? TryRead(string? text)
    {
        var isDescending = text?.StartsWith('-') == true;
        var word = isDescending ? text?[1..] : text;
        return Enum.GetValues<DealColumn>().Where(column => string.Equals(column.ToString(), word, StringComparison.OrdinalIgnoreCase))
            .Select(column => new DealSort(column, isDescending))
            .FirstOrDefault();
    }

    /// <summary>Null for the usual order, which needs no word.</summary>
    public static string? Write(DealSort sort) =>
        sort == DealSort.NewestFirst ? null : (sort.IsDescending ? "-" : "") + sort.Column.ToString().ToLowerInvariant();
}
