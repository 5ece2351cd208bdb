using System.Globalization;
using SalesDashboard.Import.Reading.Values;

namespace SalesDashboard.Import.Reading;

/// <summary>
/// One row. A getter answers null for an empty cell and for a column that the file does not have; a value it cannot read adds an
/// error to <see cref="Errors"/> and is null too. Errors come in the current UI language.
/// </summary>
public sealed class ImportRow
{
    private readonly ImportTable _table;
    private readonly SourceRow _row;
    private List<RowError>? _errors;

    internal ImportRow(ImportTable table, SourceRow row)
    {
        (_table, _row) = (table, row);
        for (var i = table.Columns.Count; i < row.Cells.Count; i++)
        {
            if (!row.Cells[i].IsEmpty)
            {
                Add(string.Empty, row.Cells[i].Text, "Row_TooManyValues", row.Cells.Count, table.Columns.Count);
                break;
            }
        }
    }

    /// <summary>As in the file, the first row is 1.</summary>
    public int Number => _row.Number;

    public IReadOnlyList<RowError> Errors => _errors ?? [];

    public bool IsValid => _errors is null;

    public bool IsEmpty(string column) => CellOf(column).IsEmpty;

    /// <summary>The trimmed text; longer than <paramref name="maxLength"/> is an error.</summary>
    public string? Text(string column, int maxLength = int.MaxValue)
    {
        if (Filled(column) is not { } cell)
        {
            return null;
        }

        var text = cell.Text.Trim();
        return text.Length <= maxLength ? text : Add<string>(column, text, "Row_TooLong", text.Length, maxLength);
    }

    /// <summary>The trimmed text; an empty cell or a missing column is an error.</summary>
    public string? Required(string column, int maxLength = int.MaxValue) =>
        IsEmpty(column) ? Add<string>(column, string.Empty, "Row_Required") : Text(column, maxLength);

    /// <summary>The date; a time behind it is left out.</summary>
    public DateOnly? Date(string column) => Moment(column) is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null;

    /// <summary>The date with its time of day (midnight without one), and the offset from UTC when the file gives it.</summary>
    public ImportMoment? Moment(string column)
    {
        if (Filled(column) is not { } cell || _table.IndexOf(column) is not { } index)
        {
            return null;
        }

        return DateCell.Read(cell, _table.DateDecisionOf(index), out var fault) is { } date
            ? new ImportMoment(date.Value, date.Offset)
            : Add<ImportMoment?>(column, cell.Text, fault);
    }

    /// <summary>The first day of the month that is named or that the date is in.</summary>
    public DateOnly? Month(string column)
    {
        if (Filled(column) is not { } cell || _table.IndexOf(column) is not { } index)
        {
            return null;
        }

        return DateCell.ReadMonth(cell, _table.DateDecisionOf(index), out var fault) ?? Add<DateOnly?>(column, cell.Text, fault);
    }

    /// <summary>The amount with up to four decimals; it may be negative.</summary>
    public decimal? Amount(string column) => Money(column)?.Value;

    /// <summary>The amount and the currency written beside it.</summary>
    public ImportAmount? Money(string column)
    {
        if (Filled(column) is not { } cell || _table.IndexOf(column) is not { } index)
        {
            return null;
        }

        return AmountCell.Read(cell, _table.AmountDecisionOf(index), out var fault) ?? Add<ImportAmount?>(column, cell.Text, fault);
    }

    /// <summary>A whole number.</summary>
    public int? Whole(string column)
    {
        if (Filled(column) is not { } cell)
        {
            return null;
        }

        return int.TryParse(cell.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Add<int?>(column, cell.Text, "Row_NotWhole");
    }

    /// <summary>Adds an error that the importer found, for example an unknown employee.</summary>
    public void Refuse(string column, string message) =>
        (_errors ??= []).Add(new RowError(Number, column, ReadingText.Shorten(CellOf(column).Text.Trim()), message));

    private Cell CellOf(string column) =>
        _table.IndexOf(column) is { } index && index < _row.Cells.Count ? _row.Cells[index] : Cell.Empty;

    /// <summary>The cell when it has a value that can be read at all.</summary>
    private Cell? Filled(string column)
    {
        var cell = CellOf(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        return cell.Kind switch
        {
            CellKind.Error => Add<Cell?>(column, cell.Text, "Row_ErrorValue"),
            CellKind.Uncalculated => Add<Cell?>(column, cell.Text, "Row_Uncalculated"),
            CellKind.Text or CellKind.Number or CellKind.Date => cell,
        };
    }

    private T? Add<T>(string column, string value, string textKey, params object[] more)
    {
        Add(column, value, textKey, more);
        return default;
    }

    private void Add(string column, string value, string textKey, params object[] more)
    {
        var shown = ReadingText.Shorten(value.Trim());
        var error = new RowError(Number, column, shown, ReadingText.Of(textKey, [shown, .. more]));
        if (_errors?.Contains(error) != true)
        {
            (_errors ??= []).Add(error);
        }
    }
}
