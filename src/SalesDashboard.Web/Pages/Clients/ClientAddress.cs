using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SalesDashboard.Live.Views.Clients;

namespace SalesDashboard.Web.Pages.Clients;

/// <summary>A filter of clients in the address and back; what cannot be read does not narrow.</summary>
public static class ClientAddress
{
    public const string Path = "clients";

    private const int MaxText = 200;

    public static ClientFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ClientFilter
        {
            Search = Text(values.GetValueOrDefault("q")),
            Segment = Text(values.GetValueOrDefault("segment")),
            City = Text(values.GetValueOrDefault("city")),
            Source = Text(values.GetValueOrDefault("source")),
            ResponsibleId = Id(values.GetValueOrDefault("responsible")),
            HasOpenDeal = values.GetValueOrDefault("open").ToString() switch
            {
                "yes" => true,
                "no" => false,
                _ => null,
            },
            NotInPipelineId = Id(values.GetValueOrDefault("without")),
        };
    }

    /// <summary>Without the question mark.</summary>
    public static string Query(ClientFilter filter)
    {
        (string Key, string? Value)[] all =
        [
            ("q", filter.Search),
            ("segment", filter.Segment),
            ("city", filter.City),
            ("source", filter.Source),
            ("responsible", filter.ResponsibleId?.ToString(CultureInfo.InvariantCulture)),
            ("open", filter.HasOpenDeal is { } open ? (open ? "yes" : "no") : null),
            ("without", filter.NotInPipelineId?.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryHelpers.AddQueryString("", all.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).TrimStart('?');
    }

    public static string Of(ClientFilter filter) => $"{Path}?{Query(filter)}".TrimEnd('?');

    private static long? Id(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    private static string? Text(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > MaxText || text.Any(char.IsControl) ? null : text.Trim();
}
