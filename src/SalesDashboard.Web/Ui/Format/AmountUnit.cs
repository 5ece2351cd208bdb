namespace SalesDashboard.Web.Ui;

/// <summary>The one unit of a table or a chart; its name stands in the corner cell or in the title.</summary>
public enum AmountUnit
{
    One,
    Thousand,
    Million,
}

public static class AmountUnitExtensions
{
    public static decimal Divisor(this AmountUnit unit) => unit switch
    {
        AmountUnit.One => 1m,
        AmountUnit.Thousand => 1_000m,
        AmountUnit.Million => 1_000_000m,
    };

    /// <summary>Decimals that keep three to four telling digits in this unit.</summary>
    public static int Decimals(this AmountUnit unit) => unit == AmountUnit.Million ? 2 : 0;

    /// <summary>The unit in which the largest amount of a table still has at most five digits.</summary>
    public static AmountUnit Fitting(decimal largest) => Math.Abs(largest) switch
    {
        >= 100_000_000m => AmountUnit.Million,
        >= 100_000m => AmountUnit.Thousand,
        _ => AmountUnit.One,
    };
}
