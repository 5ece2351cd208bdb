using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesDashboard.Web.Api;

/// <summary>An employee as programs name one: a number is our id, a string the external id.</summary>
[JsonConverter(typeof(EmployeeKeyConverter))]
public readonly record struct EmployeeKey(long? Id, string? ExternalId)
{
    public override string ToString() => Id?.ToString(CultureInfo.InvariantCulture) ?? $"\"{ExternalId}\"";
}

internal sealed class EmployeeKeyConverter : JsonConverter<EmployeeKey>
{
    public override EmployeeKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out var id) => new EmployeeKey(id, null),
        JsonTokenType.String => new EmployeeKey(null, reader.GetString()),
        _ => throw new JsonException("employeeId is our id as a whole number or the external id as a string."),
    };

    public override void Write(Utf8JsonWriter writer, EmployeeKey value, JsonSerializerOptions options)
    {
        if (value.Id is { } id)
        {
            writer.WriteNumberValue(id);
        }
        else
        {
            writer.WriteStringValue(value.ExternalId);
        }
    }
}
