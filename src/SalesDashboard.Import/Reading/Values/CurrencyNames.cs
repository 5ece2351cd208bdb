using System.Collections.Frozen;
using System.Globalization;

namespace SalesDashboard.Import.Reading.Values;

/// <summary>How currencies are written beside amounts: ISO 4217 codes, signs and the short words of the region.</summary>
internal static class CurrencyNames
{
    private const string IsoCodes =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE "
        + "CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES "
        + "KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR "
        + "NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND "
        + "TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

    private static readonly FrozenSet<string> Codes = IsoCodes.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Signs and words that mean one currency only; the dollar sign does not.</summary>
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = "EUR",
        ["£"] = "GBP",
        ["₽"] = "RUB",
        ["₴"] = "UAH",
        ["₸"] = "KZT",
        ["₹"] = "INR",
        ["₺"] = "TRY",
        ["US$"] = "USD",
        ["р"] = "RUB",
        ["руб"] = "RUB",
        ["рублей"] = "RUB",
        ["грн"] = "UAH",
        ["zł"] = "PLN",
        ["Kč"] = "CZK",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word is a currency; its code is null when the sign serves several currencies.</summary>
    public static bool TryFind(string word, out string? code)
    {
        var name = word.TrimEnd('.');
        if (Names.TryGetValue(name, out code))
        {
            return true;
        }

        if (Codes.Contains(name))
        {
            code = name.ToUpperInvariant();
            return true;
        }

        return name.Length == 1 && char.GetUnicodeCategory(name[0]) == UnicodeCategory.CurrencySymbol;
    }
}
