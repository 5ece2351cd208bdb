using SalesDashboard.Import.Reading.Values;

namespace SalesDashboard.Import.Reading;

/// <summary>The names of the columns: trimmed, each once, none empty but at the right end.</summary>
internal static class TableHeader
{
    private const int LongestName = 256;

    public static IReadOnlyList<string> Of(SourceRow row)
    {
        var names = row.Cells.Select(cell => cell.Text.Trim()).ToList();
        while (names.Count > 0 && names[^1].Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }

        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0)
            {
                throw new ImportFileException(FileRefusal.NamelessColumn, i + 1, row.Number);
            }

            if (IsData(row.Cells[i], names[i]))
            {
                throw new ImportFileException(FileRefusal.HeaderLooksLikeData, ReadingText.Shorten(names[i]), row.Number, i + 1);
            }

            if (!seen.TryAdd(names[i], i + 1))
            {
                throw new ImportFileException(FileRefusal.DuplicateColumn, names[i], seen[names[i]], i + 1);
            }
        }

        return names;
    }

    private static bool IsData(Cell cell, string name) =>
        cell.Kind != CellKind.Text || name.Length > LongestName || DateText.Scan(name) is not null || AmountText.Scan(name) is not null;
}
