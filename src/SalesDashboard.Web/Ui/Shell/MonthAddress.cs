using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Web.Ui.Shell;

/// <summary>The month in a page's address: yyyy-MM, or nothing for the running one, which then moves on with the business date.</summary>
public static class MonthAddress
{
    // A year before and after must exist too: pages compare with the previous year and link to both neighbours.
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>False for anything that is no month of the calendar; null in <paramref name="month"/> is the running month.</summary>
    public static bool TryRead(string? text, out Month? month)
    {
        month = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }
        if (!Month.TryParse(text, out var read) || read.Year is < FirstYear or > LastYear)
        {
            return false;
        }
        month = read;
        return true;
    }
}
