namespace SalesDashboard.Domain.Deals;

/// <summary>
/// Manual order of the cards in a column as strings that compare ordinally. A key is an integer part, whose first letter
/// tells its length (a..z above zero, Z..A below), and a fraction; so putting a card first or last keeps keys short and
/// only repeated insertion into one gap makes them grow. The method is known as fractional indexing (D. Greenspan, 2020).
/// </summary>
public static class Rank
{
    /// <summary>Above this length the column is spread anew (R-rule 25).</summary>
    public const int RebalanceLength = 48;

    /// <summary>Longest key the database holds.</summary>
    public const int MaxLength = 64;

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Zero = "a0";

    /// <summary>A key after <paramref name="before"/> and before <paramref name="after"/>; null = no neighbour on that side.</summary>
    /// <exception cref="ArgumentException">The neighbours are not in ascending order.</exception>
    public static string Between(string? before, string? after)
    {
        if (before is not null && after is not null && string.CompareOrdinal(before, after) >= 0)
        {
            throw new ArgumentException($"Rank {before} is not before {after}.", nameof(before));
        }

        if (before is null)
        {
            return after is null ? Zero : First(after);
        }

        return after is null ? Last(before) : Middle(before, after);
    }

    /// <summary>A whole key so many places behind <paramref name="rank"/>: where a column is spread anew (R-rule 25).</summary>
    public static string Ahead(string rank, int places)
    {
        var whole = Whole(rank);
        for (var i = 0; i <= places; i++)
        {
            whole = Increment(whole) ?? throw new InvalidOperationException($"No rank is left {places} places behind {rank}.");
        }

        return whole;
    }

    private static string First(string after)
    {
        var whole = Whole(after);
        return after.Length > whole.Length
            ? whole
            : Decrement(whole) ?? throw new InvalidOperationException("No rank is left before the first one; spread the column anew.");
    }

    private static string Last(string before)
    {
        var whole = Whole(before);
        return Increment(whole) ?? whole + Fraction(before[whole.Length..], null);
    }

    private static string Middle(string before, string after)
    {
        var lower = Whole(before);
        var upper = Whole(after);
        if (lower == upper)
        {
            return lower + Fraction(before[lower.Length..], after[upper.Length..]);
        }

        var next = Increment(lower);
        return next is not null && string.CompareOrdinal(next, after) < 0
            ? next
            : lower + Fraction(before[lower.Length..], null);
    }

    /// <summary>The shortest fraction strictly between two fractions; null = one.</summary>
    private static string Fraction(string from, string? to)
    {
        if (to is not null)
        {
            var same = 0;
            while (same < to.Length && (same < from.Length ? from[same] : Digits[0]) == to[same])
            {
                same++;
            }

            if (same > 0)
            {
                return to[..same] + Fraction(same < from.Length ? from[same..] : "", to[same..]);
            }
        }

        var low = from.Length > 0 ? Digits.IndexOf(from[0], StringComparison.Ordinal) : 0;
        var high = to is { Length: > 0 } ? Digits.IndexOf(to[0], StringComparison.Ordinal) : Digits.Length;
        if (high - low > 1)
        {
            return Digits[(low + high + 1) / 2].ToString();
        }

        return to is { Length: > 1 }
            ? to[..1]
            : Digits[low] + Fraction(from.Length > 0 ? from[1..] : "", null);
    }

    private static string Whole(string key) => key[..WholeLength(key[0])];

    private static int WholeLength(char head) => head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;

    private static string? Increment(string whole)
    {
        var digits = whole[1..].ToCharArray();
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var next = Digits.IndexOf(digits[i], StringComparison.Ordinal) + 1;
            if (next < Digits.Length)
            {
                digits[i] = Digits[next];
                return whole[0] + new string(digits);
            }

            digits[i] = Digits[0];
        }

        return whole[0] switch
        {
            'Z' => Zero,
            'z' => null,
            var head => NewHead((char)(head + 1), Digits[0]),
        };
    }

    private static string? Decrement(string whole)
    {
        var digits = whole[1..].ToCharArray();
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var next = Digits.IndexOf(digits[i], StringComparison.Ordinal) - 1;
            if (next >= 0)
            {
                digits[i] = Digits[next];
                return whole[0] + new string(digits);
            }

            digits[i] = Digits[^1];
        }

        return whole[0] switch
        {
            'a' => "Z" + Digits[^1],
            'A' => null,
            var head => NewHead((char)(head - 1), Digits[^1]),
        };
    }

    private static string NewHead(char head, char filler) => head + new string(filler, WholeLength(head) - 1);
}
