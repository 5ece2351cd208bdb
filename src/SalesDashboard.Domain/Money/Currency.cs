namespace SalesDashboard.Domain.Money;

/// <summary>ISO 4217 codes as far as the product checks them: three capital letters.</summary>
public static class Currency
{
    public const int CodeLength = 3;

    public static bool IsCode(string? text) => text is { Length: CodeLength } && text.All(char.IsAsciiLetterUpper);
}
