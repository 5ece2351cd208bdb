namespace SalesDashboard.Web.Ui;

/// <summary>Signs of currencies by ISO 4217 code; a code without a sign of its own is shown as it is.</summary>
internal static class CurrencySign
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UAH"] = "₴",
        ["RUB"] = "₽",
        ["KZT"] = "₸",
        ["EUR"] = "€",
        ["USD"] = "$",
        ["MXN"] = "$",
        ["ARS"] = "$",
        ["CLP"] = "$",
        ["COP"] = "$",
        ["GBP"] = "£",
        ["PLN"] = "zł",
        ["CZK"] = "Kč",
        ["GEL"] = "₾",
        ["AZN"] = "₼",
        ["AMD"] = "֏",
        ["TRY"] = "₺",
        ["INR"] = "₹",
        ["CNY"] = "¥",
        ["JPY"] = "¥",
        ["BYN"] = "Br",
    };

    public static string Of(string code) => Signs.GetValueOrDefault(code, code);
}
