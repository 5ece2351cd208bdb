using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>Opens a part for streaming: no document types, no resolver. Names are compared without namespace, so strict OOXML reads too.</summary>
internal static class XmlParts
{
    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(
        part.GetStream(FileMode.Open, FileAccess.Read),
        new XmlReaderSettings
        {
            Async = true,
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });

    /// <summary>Adds the text of the current element to <paramref name="text"/> and stops on its end; phonetic hints are left out.</summary>
    public static async Task AddTextAsync(XmlReader reader, StringBuilder text, int longest, string place)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (await reader.ReadAsync() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                await SkipInsideAsync(reader);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(await reader.GetValueAsync());
                if (text.Length > longest)
                {
                    throw new ImportFileException(FileRefusal.CellTooLong, longest, place, "-");
                }
            }
        }
    }

    public static int? Whole(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task SkipInsideAsync(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (await reader.ReadAsync() && reader.Depth > depth)
        {
        }
    }
}
