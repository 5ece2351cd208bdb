namespace SalesDashboard.Import.Columns;

/// <summary>How the columns of a kind are found in a file that calls them otherwise. Immutable.</summary>
internal sealed record ColumnMap
{
    /// <summary>Every column is called as the kind calls it.</summary>
    public static ColumnMap AsNamed { get; } = new();

    /// <summary>Our column to the file's; null = as named. A column that is not listed is not in the file.</summary>
    public IReadOnlyDictionary<string, string>? Sources { get; init; }

    /// <summary>Values that every row of the file has without saying so.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Values of our column that are written in two ways, to the right one.</summary>
    public IReadOnlyDictionary<(string Column, string Value), string> Spellings { get; init; } =
        new Dictionary<(string Column, string Value), string>();

    /// <summary>The file's name of our column; an empty one, which no file has, where it is not there.</summary>
    public string SourceOf(string column) => Sources is null ? column : Sources.GetValueOrDefault(column, "");

    public string? ConstantOf(string column) => Constants.GetValueOrDefault(column);

    public string? Spell(string column, string? value) =>
        value is null ? null : Spellings.GetValueOrDefault((column, value), value);
}
