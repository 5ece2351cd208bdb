using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Notices;

/// <summary>Marks what the caller was told as read, up to the newest that was on the screen.</summary>
public sealed class ReadNotices(SalesDb db, BusinessClock clock)
{
    /// <summary>More than can be told between two looks.</summary>
    private const int Most = 500;

    /// <param name="newest">Id of the newest notice that was shown; what came meanwhile stays unread.</param>
    /// <returns>How many were unread.</returns>
    public async Task<int> ExecuteAsync(long newest, Caller caller, CancellationToken ct)
    {
        if (caller.EmployeeId is not { } self)
        {
            return 0;
        }

        await using var context = await db.OpenAsync(caller, ct);
        var unread = await context.Notices
            .Where(notice => notice.EmployeeId == self && notice.ReadAt == null && notice.Id <= newest)
            .OrderBy(notice => notice.Id)
            .Take(Most)
            .ToListAsync(ct);
        foreach (var notice in unread)
        {
            notice.Read(clock.UtcNow);
        }

        await context.SaveChangesAsync(ct);
        return unread.Count;
    }
}
