using System.Globalization;
using System.Xml;
using SalesDashboard.Import.Reading.Values;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>A cell as stored: its type and style say what the stored text means.</summary>
internal readonly record struct SheetCell(int Column, string? Type, int Style, string Stored, bool HasFormula)
{
    public Cell ToCell(SheetContext context)
    {
        if (Stored.Length == 0)
        {
            return HasFormula && Type is not ("str" or "inlineStr") ? new Cell("=", CellKind.Uncalculated) : Cell.Empty;
        }

        return Type switch
        {
            "s" => XmlParts.Whole(Stored) is { } index && index < context.Texts.Count
                ? new Cell(context.Texts[index], CellKind.Text)
                : throw new ImportFileException(FileRefusal.DamagedWorkbook, context.SheetName),
            "b" => new Cell(Stored is "1" or "true" ? "true" : "false", CellKind.Text),
            "e" => new Cell(Stored, CellKind.Error),
            "str" or "inlineStr" => new Cell(Stored, CellKind.Text),
            "d" => new Cell(Stored, CellKind.Date),
            _ => Number(context),
        };
    }

    private Cell Number(SheetContext context)
    {
        if (!double.TryParse(Stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return new Cell(Stored, CellKind.Text);
        }

        if (Style < context.DateStyles.Count && context.DateStyles[Style] && ExcelSerial.ToDate(number, context.Uses1904) is { } date)
        {
            var format = date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
            return new Cell(date.ToString(format, CultureInfo.InvariantCulture), CellKind.Date);
        }

        // 1.1000000000000001 is how 1.1 is stored; fifteen digits are what a spreadsheet shows.
        var isPlain = Stored.Length <= 15 && Stored.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        var text = isPlain || Math.Abs(number) > 1e15 ? Stored : ((decimal)number).ToString(CultureInfo.InvariantCulture);
        return new Cell(text, CellKind.Number);
    }

    /// <summary>The zero-based column of a reference such as <c>AB12</c>; null when there is none.</summary>
    public static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? string.Empty)
        {
            if (!char.IsAsciiLetterUpper(c) || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}

internal sealed record SheetContext(string SheetName, IReadOnlyList<string> Texts, IReadOnlyList<bool> DateStyles, bool Uses1904);
