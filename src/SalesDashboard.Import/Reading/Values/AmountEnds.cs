using System.Globalization;

namespace SalesDashboard.Import.Reading.Values;

/// <summary>Takes sign, brackets and currency off the two ends of an amount; each may stand once, in any order.</summary>
internal readonly record struct AmountEnds(bool IsNegative, string? Currency, string Body)
{
    private const char MinusSign = '\u2212';

    /// <summary>Null when what is left does not look like a number at all.</summary>
    public static AmountEnds? Strip(string text)
    {
        var body = text.AsSpan().Trim();
        var (isSigned, isNegative, hasCurrency) = (false, false, false);
        string? currency = null;
        while (body.Length > 0)
        {
            if (!isSigned && body[0] is '-' or MinusSign or '+')
            {
                (isSigned, isNegative) = (true, body[0] != '+');
                body = body[1..].Trim();
            }
            else if (!isSigned && body[0] == '(' && body[^1] == ')')
            {
                (isSigned, isNegative) = (true, true);
                body = body[1..^1].Trim();
            }
            else if (!hasCurrency && Word(body) is { Length: > 0 } word && CurrencyNames.TryFind(word.ToString(), out currency))
            {
                hasCurrency = true;
                body = (body.StartsWith(word) ? body[word.Length..] : body[..^word.Length]).Trim();
            }
            else
            {
                break;
            }
        }

        return body.Length > 0 && (char.IsAsciiDigit(body[0]) || body[0] is '.' or ',') ? new AmountEnds(isNegative, currency, body.ToString()) : null;
    }

    /// <summary>The letters or the sign at the front, else at the back.</summary>
    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> body)
    {
        var front = 0;
        while (front < body.Length && IsOfWord(body[front]))
        {
            front++;
        }

        if (front > 0)
        {
            return body[..front];
        }

        var back = body.Length;
        while (back > 0 && (IsOfWord(body[back - 1]) || (back == body.Length && body[back - 1] == '.')))
        {
            back--;
        }

        return body[back..];
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;
}
