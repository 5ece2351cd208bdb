using System.Globalization;
using System.Text;

namespace SalesDashboard.Import.Reading;

/// <summary>What the user settles beforehand (format, delimiter, encoding, sheet) and the bounds of a file.</summary>
public sealed record ImportOptions
{
    public static ImportOptions Default { get; } = new();

    /// <summary>For example <c>d/M/yyyy</c>; then slashed and dotted dates are read in this format only.</summary>
    public string? DateFormat { get; init; }

    public char? Delimiter { get; init; }

    public Encoding? Encoding { get; init; }

    /// <summary>Name of the XLSX sheet to read; the first visible one when null.</summary>
    public string? Sheet { get; init; }

    public long MaxFileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Bound of an XLSX after expansion, all parts together.</summary>
    public long MaxExpandedBytes { get; init; } = 200L * 1024 * 1024;

    public int MaxRows { get; init; } = 1_000_000;

    public int MaxColumns { get; init; } = 500;

    public int MaxCellLength { get; init; } = 32 * 1024;

    /// <summary>The encoding of that name (<c>utf-8</c>, <c>cp1251</c>, <c>windows-1251</c>, <c>utf-16</c> ...), or null when there is none.</summary>
    public static Encoding? EncodingNamed(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.StartsWith("cp", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(trimmed.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var page))
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(page);
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The delimiter of that name (<c>comma</c>, <c>semicolon</c>, <c>tab</c>, <c>pipe</c> or the character itself), or null.</summary>
    public static char? DelimiterNamed(string name) => name.ToLowerInvariant() switch
    {
        "," or "comma" => ',',
        ";" or "semicolon" => ';',
        "\t" or "\\t" or "tab" => '\t',
        "|" or "pipe" => '|',
        _ => null,
    };
}
