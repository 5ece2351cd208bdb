using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Ui.Deals;

namespace SalesDashboard.Web.Pages.Deals.List;

/// <summary>The list as its address says it: which deals in which order, the reader's own columns, and the deal that is open beside it.</summary>
/// <param name="Columns">As <see cref="ListHead.Known"/> writes them; null = the usual ones, as many as fit.</param>
internal sealed record ListAddress(DealFilter Filter, DealSort Sort, string? Columns = null, long? OpenId = null)
{
    private const string ColumnsKey = "columns";
    private const string OpenKey = "deal";

    public static ListAddress Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ListAddress(
            DealAddress.Read(query),
            DealSortAddress.Read(values.GetValueOrDefault(DealSortAddress.Key)),
            ListHead.Known(values.GetValueOrDefault(ColumnsKey)),
            long.TryParse(values.GetValueOrDefault(OpenKey), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null);
    }

    /// <summary>Relative to the base address.</summary>
    public string ToHref()
    {
        (string Key, string? Value)[] more =
        [
            (DealSortAddress.Key, DealSortAddress.Write(Sort)),
            (ColumnsKey, Columns),
            (OpenKey, OpenId?.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryHelpers.AddQueryString(
            DealAddress.List(Filter), more.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
    }

    /// <summary>The same rows, whatever is open beside them and in whichever columns.</summary>
    public bool HasRowsOf(ListAddress other) => Filter == other.Filter && Sort == other.Sort;
}
