using SalesDashboard.Data.Configurations;
using SalesDashboard.Import.Reading;

namespace SalesDashboard.Import.Columns;

/// <summary>
/// A row by the columns of its kind, whatever the file calls them. Like <see cref="ImportRow"/> it answers null for what
/// is empty, missing or cannot be read, and keeps the error.
/// </summary>
internal sealed class RowReader(ImportRow row, ImportTable table, ColumnMap map)
{
    public int Number => row.Number;

    public bool IsValid => row.IsValid;

    public RowError FirstError => row.Errors[0];

    /// <summary>Whether the file says anything about the column. What it does not speak of stays as it is.</summary>
    public bool Has(string column) => map.ConstantOf(column) is not null || table.Has(map.SourceOf(column));

    public string? Text(string column, int maxLength = Lengths.Name) =>
        map.ConstantOf(column) ?? map.Spell(column, row.Text(map.SourceOf(column), maxLength));

    /// <summary>The value, or what is known already where the file has no such column.</summary>
    public string? TextOr(string column, string? known, int maxLength = Lengths.Name) => Has(column) ? Text(column, maxLength) : known;

    public string? Required(string column, int maxLength = Lengths.Name) =>
        map.ConstantOf(column) ?? map.Spell(column, row.Required(map.SourceOf(column), maxLength));

    public DateOnly? Date(string column) => row.Date(map.SourceOf(column));

    public DateOnly? Month(string column) => row.Month(map.SourceOf(column));

    public ImportMoment? Moment(string column) => row.Moment(map.SourceOf(column));

    public ImportAmount? Money(string column) => row.Money(map.SourceOf(column));

    /// <param name="textKey">The text's first place holds the value.</param>
    public void Refuse(string column, string textKey, params object[] arguments)
    {
        var value = ReadingText.Shorten(Text(column, int.MaxValue) ?? "");
        row.Refuse(map.SourceOf(column), ImportText.Of(textKey, [value, .. arguments]));
    }
}
