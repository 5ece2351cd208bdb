using System.Globalization;

namespace SalesDashboard.Import.Reading.Values;

/// <summary>Reads one cell as an amount.</summary>
internal static class AmountCell
{
    private const decimal Most = 999_999_999_999_999m;

    public static ImportAmount? Read(Cell cell, AmountDecision decision, out string fault)
    {
        fault = "Row_NotAnAmount";
        if (cell.Kind == CellKind.Number)
        {
            fault = "Row_AmountTooLarge";
            return double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= (double)Most
                ? new ImportAmount(decimal.Round((decimal)number, 4, MidpointRounding.AwayFromZero), Currency: null)
                : null;
        }

        if (cell.Kind != CellKind.Text || AmountText.Scan(cell.Text) is not { } text)
        {
            return null;
        }

        if (decision.IsCommaDecimal is null && text.Shape is AmountShape.LoneComma or AmountShape.LonePoint)
        {
            fault = "Row_AmbiguousAmount";
            return null;
        }

        fault = "Row_AmountTooLarge";
        return text.ToValue(decision.IsCommaDecimal ?? false) is { } value ? new ImportAmount(value, text.Currency) : null;
    }
}
