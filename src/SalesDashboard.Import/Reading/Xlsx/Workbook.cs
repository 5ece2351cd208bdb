using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>The sheets of a workbook and how it counts days.</summary>
internal sealed record Workbook(IReadOnlyList<WorkbookSheet> Sheets, bool Uses1904)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static async Task<Workbook> ReadAsync(WorkbookPart part, CancellationToken ct)
    {
        var sheets = new List<WorkbookSheet>();
        var uses1904 = false;
        using var reader = XmlParts.Open(part);
        while (await reader.ReadAsync())
        {
            ct.ThrowIfCancellationRequested();
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                uses1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var id = reader.GetAttribute("id", Relationships) ?? reader.GetAttribute("id", StrictRelationships);
                sheets.Add(new WorkbookSheet(reader.GetAttribute("name") ?? string.Empty, id, reader.GetAttribute("state") is null or "visible"));
            }
        }

        return new Workbook(sheets, uses1904);
    }

    public (string Name, WorksheetPart Part) Choose(WorkbookPart part, string? name)
    {
        var chosen = name is null
            ? Sheets.FirstOrDefault(sheet => sheet.IsVisible) ?? Sheets.FirstOrDefault()
            : Sheets.FirstOrDefault(sheet => sheet.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        return chosen?.Id is { } id && part.TryGetPartById(id, out var found) && found is WorksheetPart worksheet
            ? (chosen.Name, worksheet)
            : throw new ImportFileException(
                FileRefusal.NoSuchSheet, name ?? chosen?.Name ?? "-", ReadingText.Shorten(string.Join(", ", Sheets.Select(sheet => sheet.Name))));
    }
}

internal sealed record WorkbookSheet(string Name, string? Id, bool IsVisible);
