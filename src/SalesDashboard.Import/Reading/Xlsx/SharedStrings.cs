using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>The texts that cells refer to by number. They have to be in memory, so both their number and their length are bounded.</summary>
internal static class SharedStrings
{
    public const int MostTexts = 1_000_000;

    public const int MostCharacters = 16_000_000;

    public static async Task<IReadOnlyList<string>> ReadAsync(SharedStringTablePart? part, int longest, CancellationToken ct)
    {
        if (part is null)
        {
            return [];
        }

        var texts = new List<string>();
        var text = new StringBuilder();
        long characters = 0;
        using var reader = XmlParts.Open(part);
        while (await reader.ReadAsync())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                continue;
            }

            ct.ThrowIfCancellationRequested();
            text.Clear();
            await XmlParts.AddTextAsync(reader, text, longest, "sharedStrings.xml");
            texts.Add(text.ToString());
            characters += text.Length;
            if (texts.Count > MostTexts || characters > MostCharacters)
            {
                throw new ImportFileException(FileRefusal.TooMuchSharedText, MostTexts, MostCharacters);
            }
        }

        return texts;
    }
}
