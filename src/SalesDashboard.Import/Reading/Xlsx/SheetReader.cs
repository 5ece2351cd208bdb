using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>Streams the rows of a worksheet; one row is in memory at a time.</summary>
internal sealed class SheetReader(WorksheetPart part, SheetContext context, ImportOptions options)
{
    public const int LastRow = 1_048_576;

    private readonly StringBuilder _text = new();

    public async IAsyncEnumerable<SourceRow> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = XmlParts.Open(part);
        var number = 0;
        while (await reader.ReadAsync())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            ct.ThrowIfCancellationRequested();
            var given = XmlParts.Whole(reader.GetAttribute("r")) ?? number + 1;
            number = given > number && given <= LastRow ? given : throw new ImportFileException(FileRefusal.DamagedWorkbook, context.SheetName);
            var cells = await ReadCellsAsync(reader, number);
            if (cells.Exists(cell => !cell.IsEmpty))
            {
                yield return new SourceRow(number, cells);
            }
        }
    }

    private async Task<List<Cell>> ReadCellsAsync(XmlReader reader, int row)
    {
        var cells = new List<Cell>();
        if (reader.IsEmptyElement)
        {
            return cells;
        }

        var (depth, column) = (reader.Depth, -1);
        while (await reader.ReadAsync() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var stored = await ReadCellAsync(reader, column + 1);
            column = stored.Column > column ? stored.Column : throw new ImportFileException(FileRefusal.DamagedWorkbook, context.SheetName);
            var cell = stored.ToCell(context);
            if (cell.IsEmpty)
            {
                // Formatting often reaches far beyond the values.
                continue;
            }

            if (column >= options.MaxColumns)
            {
                throw new ImportFileException(FileRefusal.TooManyColumns, options.MaxColumns, row);
            }

            cells.AddRange(Enumerable.Repeat(Cell.Empty, column - cells.Count));
            cells.Add(cell);
        }

        return cells;
    }

    private async Task<SheetCell> ReadCellAsync(XmlReader reader, int nextColumn)
    {
        var column = SheetCell.ColumnOf(reader.GetAttribute("r")) ?? nextColumn;
        var (type, style) = (reader.GetAttribute("t"), XmlParts.Whole(reader.GetAttribute("s")) ?? 0);
        var hasFormula = false;
        _text.Clear();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (await reader.ReadAsync() && reader.Depth > depth)
            {
                hasFormula |= reader is { NodeType: XmlNodeType.Element, LocalName: "f" };
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                {
                    await XmlParts.AddTextAsync(reader, _text, options.MaxCellLength, context.SheetName);
                }
            }
        }

        return new SheetCell(column, type, style, _text.ToString(), hasFormula);
    }
}
