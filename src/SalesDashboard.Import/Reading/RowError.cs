namespace SalesDashboard.Import.Reading;

/// <summary>Why a row is refused: the row as numbered in the file (header = 1), the column, its value and the text for the user.</summary>
public sealed record RowError(int Row, string Column, string Value, string Message);
