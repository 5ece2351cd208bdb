using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>One rendering of a screen's figures, sent to all screens that show them.</summary>
/// <param name="Html">What stands inside the scene element.</param>
/// <param name="AsOf">UTC time of the rendering.</param>
/// <param name="Version">The server's; a page of another one reloads itself.</param>
[JsonConverter(typeof(SceneJson))]
public sealed record Scene(string Html, DateTime AsOf, string Version)
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<byte[]> _json = new(() => Encode(Html, AsOf, Version));

    /// <summary>As JSON in UTF-8, encoded once however many screens it goes to.</summary>
    internal ReadOnlySpan<byte> Json => _json.Value;

    private static byte[] Encode(string html, DateTime asOf, string version)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_plain))
        {
            writer.WriteStartObject();
            writer.WriteString("html", html);
            writer.WriteString("asOf", asOf);
            writer.WriteString("version", version);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}

internal sealed class SceneJson : JsonConverter<Scene>
{
    public override Scene Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Scenes are only sent.");

    public override void Write(Utf8JsonWriter writer, Scene value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json, skipInputValidation: true);
}
