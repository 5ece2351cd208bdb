using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Meetings;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>
/// A meeting as it stood at its start, kept with it as JSON: whoever opens or reloads the running meeting gets exactly this,
/// and the next meeting compares with it (AHEAD-12).
/// </summary>
/// <param name="PreviousId">The meeting that it is compared with; null = none, then <paramref name="Since"/> is a week ago.</param>
/// <param name="Since">UTC.</param>
/// <param name="Places">Key of the row in which an employee's deals stand; "" = the row without a place.</param>
public sealed record MeetingSnapshot(
    MeetingView View, long? PreviousId, DateTime Since, ImmutableArray<MeetingChange> Changes, IReadOnlyDictionary<long, string> Places)
{
    /// <summary>What is computed from the rest is not kept.</summary>
    private static readonly JsonSerializerOptions s_json = new() { IgnoreReadOnlyProperties = true, Converters = { new MonthText() } };

    /// <summary>Null for what is no such text: a meeting of an older version is then shown without its figures.</summary>
    public static MeetingSnapshot? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<MeetingSnapshot>(json, s_json) is { View.Company: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>The same row as it stood here; null where there was none, or another month or currency was shown.</summary>
    public CompanyRow? Same(CompanyView shown, CompanyRow row)
    {
        var company = View.Company;
        if (company.Month != shown.Month || company.Currency != shown.Currency)
        {
            return null;
        }

        return ReferenceEquals(row, shown.Total) ? company.Total : company.By == shown.By ? company.Rows.FirstOrDefault(known => known.Key == row.Key) : null;
    }

    private sealed class MonthText : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("A month is yyyy-MM.");

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
