using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Data.Configurations;

/// <summary>Times are UTC: told to the reader, demanded of the writer.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    time => RequireUtc(time),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time
        : throw new ArgumentException($"The time {time:O} is not marked as UTC.", nameof(time));
}

/// <summary>A month is stored as one sortable number, 201712.</summary>
internal sealed class MonthConverter() : ValueConverter<Month, int>(month => month.Code, code => Month.FromCode(code));
