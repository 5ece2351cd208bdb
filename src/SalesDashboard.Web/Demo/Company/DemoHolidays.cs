using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>
/// Public holidays of Kazakhstan with a fixed date (law No. 267-II on holidays). A holiday on a weekend moves to the next
/// working day. Kurban Ait follows the moon and is left to the administrator.
/// </summary>
internal static class DemoHolidays
{
    public static IReadOnlyList<CalendarDay> Between(int firstYear, int lastYear)
    {
        List<CalendarDay> days = [];
        for (var year = firstYear; year <= lastYear; year++)
        {
            days.AddRange(Of(year).Order().Select(date => new CalendarDay(date, DayKind.Holiday, cityId: null)));
        }

        return days;
    }

    private static HashSet<DateOnly> Of(int year)
    {
        List<DateOnly> holidays =
        [
            new(year, 1, 1), new(year, 1, 2), new(year, 3, 8), new(year, 3, 21), new(year, 3, 22), new(year, 3, 23), new(year, 5, 1), new(year, 5, 7),
            new(year, 5, 9), new(year, 7, 6), new(year, 8, 30), new(year, 12, 16),
        ];

        // Since 2022 Republic Day replaces the First President's Day and the second Independence Day.
        holidays.AddRange(year >= 2022 ? [new DateOnly(year, 10, 25)] : [new DateOnly(year, 12, 1), new DateOnly(year, 12, 17)]);

        // Orthodox Christmas is free, but does not move.
        HashSet<DateOnly> free = [.. holidays, new DateOnly(year, 1, 7)];
        foreach (var holiday in holidays.Where(IsWeekend))
        {
            var moved = holiday;
            while (IsWeekend(moved) || free.Contains(moved))
            {
                moved = moved.AddDays(1);
            }

            free.Add(moved);
        }

        return free;
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
