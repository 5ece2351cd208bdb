using System.Text.Json;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Ui.Deals;
using SalesDashboard.Web.Ui.Export;

namespace SalesDashboard.Web.Api.Deals;

/// <summary>A filter by the keys of the page's address. Other than there, what cannot be read is a fault: a file of all deals would be taken for the few.</summary>
public sealed record DealExportParameters(
    string? Pipeline = null,
    string? Stage = null,
    string? Kind = null,
    string? Owner = null,
    string? Unit = null,
    string? Q = null,
    string? Reason = null,
    string? LostAt = null,
    string? Client = null,
    string? Segment = null,
    string? City = null,
    string? Source = null,
    string? Product = null,
    string? Date = null,
    string? From = null,
    string? To = null,
    string? Min = null,
    string? Max = null,
    string? Stuck = null,
    string? Next = null,
    string? Sort = null,
    string? Format = null)
{
    public (DealFilter Filter, DealSort Sort, TableFormat Format)? Read() => Fault() is null
        ? (Filter(), DealSortAddress.Read(Sort), FormatOf() ?? TableFormat.Csv)
        : null;

    /// <summary>The name of a parameter that is given and cannot be read.</summary>
    public string? Fault()
    {
        var given = Given();
        if (given.ContainsKey("format") && FormatOf() is null)
        {
            return "format";
        }

        if (given.ContainsKey(DealSortAddress.Key) && DealSortAddress.TryRead(Sort) is null)
        {
            return DealSortAddress.Key;
        }

        var understood = DealAddress.Values(Filter()).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return given.Keys.FirstOrDefault(name => name is not ("format" or DealSortAddress.Key) && !understood.Contains(name));
    }

    private DealFilter Filter()
    {
        var given = Given();
        return DealAddress.Read(given.GetValueOrDefault);
    }

    private TableFormat? FormatOf() => Format switch
    {
        "csv" => TableFormat.Csv,
        "xlsx" => TableFormat.Xlsx,
        _ => null,
    };

    private Dictionary<string, string> Given() => GetType().GetProperties()
        .Select(property => (Name: JsonNamingPolicy.CamelCase.ConvertName(property.Name), Value: property.GetValue(this) as string))
        .Where(pair => !string.IsNullOrEmpty(pair.Value))
        .ToDictionary(pair => pair.Name, pair => pair.Value ?? "", StringComparer.Ordinal);
}
