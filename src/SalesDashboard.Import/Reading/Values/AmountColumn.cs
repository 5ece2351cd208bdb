namespace SalesDashboard.Import.Reading.Values;

/// <summary>
/// What the values of one column say about its decimal separator. Rule: any value that settles it decides for the column; else the
/// other amount columns of the file decide; else the usual reading is taken (1,234 is a thousand and 1.234 has three decimals)
/// and told as assumed. Where values contradict each other, each settled one is read as written and an open one refuses its row.
/// </summary>
internal sealed class AmountColumn(string name)
{
    public string Name => name;

    public int PointDecimals { get; private set; }

    public int CommaDecimals { get; private set; }

    public string? LoneComma { get; private set; }

    public string? LonePoint { get; private set; }

    public bool HasNumbers { get; private set; }

    public void Observe(Cell cell)
    {
        if (cell.Kind == CellKind.Number)
        {
            HasNumbers = true;
            return;
        }

        if (cell.Kind != CellKind.Text || cell.Text.AsSpan().IndexOfAny('.', ',') < 0 || AmountText.Scan(cell.Text) is not { } amount)
        {
            return;
        }

        switch (amount.Shape)
        {
            case AmountShape.PointDecimal:
                PointDecimals++;
                break;
            case AmountShape.CommaDecimal:
                CommaDecimals++;
                break;
            case AmountShape.LoneComma:
                LoneComma ??= cell.Text;
                break;
            case AmountShape.LonePoint:
                LonePoint ??= cell.Text;
                break;
            case AmountShape.Whole:
                break;
        }
    }
}
