using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesDashboard.Web.Screens.Streams;

/// <summary>One rendering of a screen's figures, sent to all screens that show them.</summary>
/// <param name="Name">Which part of the page it is: the name of its spec.</param>
/// <param name="Html">What stands inside the part's element.</param>
/// <param name="AsOf">UTC time of the rendering.</param>
/// <param name="Version">The server's; a page of another one reloads itself.</param>
/// <param name="ChangedAt">Timestamp of the change that it shows, on the clock of the server's <see cref="TimeProvider"/>; null for the first rendering.</param>
[JsonConverter(typeof(SceneJson))]
public sealed record Scene(string Name, string Html, DateTime AsOf, string Version, long? ChangedAt = null)
{
    /// <summary>Sent instead of a scene: load the page anew.</summary>
    public const string Reload = "reload";

    /// <summary>Sent instead of a scene: the server's clock was set, ask for the time anew.</summary>
    public const string Clock = "clock";

    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<byte[]> _json = new(() => Encode(Name, Html, AsOf, Version, ChangedAt));

    /// <summary>As JSON in UTF-8, encoded once however many screens it goes to.</summary>
    internal ReadOnlySpan<byte> Json => _json.Value;

    private static byte[] Encode(string name, string html, DateTime asOf, string version, long? changedAt)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_plain))
        {
            writer.WriteStartObject();
            writer.WriteString("scene", name);
            writer.WriteString("html", html);
            writer.WriteString("asOf", asOf);
            writer.WriteString("version", version);
            if (changedAt is { } stamp)
            {
                // Larger than what a script's numbers hold exactly, so it travels as text.
                writer.WriteString("changed", stamp.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

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
