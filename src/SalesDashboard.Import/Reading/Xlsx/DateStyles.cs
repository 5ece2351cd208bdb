using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>Which cell styles show a number as a date: the only sign that a cell holds one. ECMA-376 part 1, 18.8.30.</summary>
internal static partial class DateStyles
{
    public static async Task<IReadOnlyList<bool>> ReadAsync(WorkbookStylesPart? part, CancellationToken ct)
    {
        if (part is null)
        {
            return [];
        }

        var custom = new Dictionary<int, bool>();
        var styles = new List<bool>();
        var isInCellFormats = false;
        using var reader = XmlParts.Open(part);
        while (await reader.ReadAsync())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.LocalName == "cellXfs")
            {
                isInCellFormats = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && XmlParts.Whole(reader.GetAttribute("numFmtId")) is { } id)
            {
                custom[id] = IsDate(reader.GetAttribute("formatCode") ?? string.Empty);
            }
            else if (isInCellFormats && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var format = XmlParts.Whole(reader.GetAttribute("numFmtId")) ?? 0;
                styles.Add(custom.TryGetValue(format, out var isDate) ? isDate : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
            }
        }

        return styles;
    }

    private static bool IsDate(string formatCode) =>
        !formatCode.Equals("General", StringComparison.OrdinalIgnoreCase) && Literals().Replace(formatCode, string.Empty).AsSpan().IndexOfAny("yYdDmMhHsS") >= 0;

    /// <summary>Quoted text, escaped characters, and brackets with colours, conditions and locales.</summary>
    [GeneratedRegex(@"""[^""]*""|\\.|_.|\[[^\]]*\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Literals();
}
