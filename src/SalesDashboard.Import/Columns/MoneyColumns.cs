using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Reading.Values;

namespace SalesDashboard.Import.Columns;

/// <summary>An amount with the currency that stands beside it or in a column of its own.</summary>
internal static class MoneyColumns
{
    /// <summary>Amounts are stored with 18 digits, four of them behind the point.</summary>
    private const decimal Bound = 100_000_000_000_000m;

    /// <summary>The amount, not negative; null where the cell is empty or refused.</summary>
    public static ImportAmount? Amount(this RowReader row, string column)
    {
        if (row.Money(column) is not { } money)
        {
            return null;
        }

        if (money.Value < 0)
        {
            row.Refuse(column, "NegativeAmount");
            return null;
        }

        if (money.Value >= Bound)
        {
            row.Refuse(column, "AmountTooLarge");
            return null;
        }

        return money;
    }

    public static ImportAmount? RequiredAmount(this RowReader row, string column)
    {
        row.Required(column);
        return row.Amount(column);
    }

    /// <summary>The currency of the column, else of the amount's cell, else the usual one.</summary>
    public static string Currency(this RowReader row, string column, ImportAmount? amount, string usual)
    {
        if (row.Text(column) is not { } text)
        {
            return amount?.Currency ?? usual;
        }

        if (!CurrencyNames.TryFind(text, out var code) || code is null)
        {
            row.Refuse(column, "NotACurrency");
            return usual;
        }

        if (amount?.Currency is { } beside && beside != code)
        {
            row.Refuse(column, "TwoCurrencies", beside);
        }

        return code;
    }
}
