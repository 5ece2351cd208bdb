using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Notices;

namespace SalesDashboard.Data.Activities;

public static class ActivityNotices
{
    /// <summary>What anybody was told about an activity, whoever asks: they are the readers' own, and lose their link with it.</summary>
    public static Task<List<Notice>> NoticesAboutAsync(this SalesDbContext context, long activityId, CancellationToken ct) =>
        context.Notices.IgnoreQueryFilters().Where(notice => notice.ActivityId == activityId).ToListAsync(ct);
}
