namespace SalesDashboard.Import.Reading;

/// <summary>One value as it stands in the file. Numbers and dates of XLSX are already in invariant form.</summary>
internal readonly record struct Cell(string Text, CellKind Kind)
{
    public static readonly Cell Empty = new(string.Empty, CellKind.Text);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

internal enum CellKind
{
    Text,
    Number,
    Date,

    /// <summary>An XLSX error value such as #N/A.</summary>
    Error,

    /// <summary>An XLSX formula that was never calculated, so that it has no value.</summary>
    Uncalculated,
}
