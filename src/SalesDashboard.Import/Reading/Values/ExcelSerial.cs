namespace SalesDashboard.Import.Reading.Values;

/// <summary>
/// Day numbers of spreadsheets. The 1900 system counts a 29 February 1900 that never was (serial 60), so earlier serials are one
/// day off the .NET ones; the 1904 system starts 1,462 days later. ECMA-376 part 1, 18.17.4.1.
/// </summary>
internal static class ExcelSerial
{
    private const double LastDay = 2_958_466;

    public static DateTime? ToDate(double serial, bool uses1904)
    {
        var days = uses1904 ? serial + 1462 : serial;
        if (double.IsNaN(days) || days < 1 || days >= LastDay || (!uses1904 && days is >= 60 and < 61))
        {
            return null;
        }

        // Seconds are rounded: a fraction of a day is rarely exact.
        var date = DateTime.FromOADate(days < 60 ? days + 1 : days);
        var rounded = new DateTime((date.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        return rounded.Year is >= 1900 and <= 2199 ? rounded : null;
    }
}
