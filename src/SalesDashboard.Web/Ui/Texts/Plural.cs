using System.Globalization;

namespace SalesDashboard.Web.Ui;

/// <summary>Plural categories of whole numbers by Unicode CLDR, for the languages of the product.</summary>
public static class Plural
{
    /// <summary>one, few, many or other: the last part of a counting key.</summary>
    public static string Form(CultureInfo culture, long count)
    {
        var n = Math.Abs(count);
        return culture.TwoLetterISOLanguageName switch
        {
            "ru" or "uk" => Slavic(n),
            "es" => Spanish(n),
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Slavic(long n)
    {
        var ten = n % 10;
        var hundred = n % 100;
        if (ten == 1 && hundred != 11)
        {
            return "one";
        }
        var isTeen = hundred is >= 12 and <= 14;
        return ten is >= 2 and <= 4 && !isTeen ? "few" : "many";
    }

    private static string Spanish(long n)
    {
        if (n == 1)
        {
            return "one";
        }
        return n != 0 && n % 1_000_000 == 0 ? "many" : "other";
    }
}
