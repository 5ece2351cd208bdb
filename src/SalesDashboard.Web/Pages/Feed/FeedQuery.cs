using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Pages.Feed;

/// <summary>Reads the posts that were made for the caller, the newest first; an administrator's wide scope does not widen them.</summary>
public sealed class FeedQuery(SalesDb db)
{
    public const int PageSize = 20;

    /// <param name="before">Only older ones than this id; null = the newest.</param>
    public async Task<IReadOnlyList<FeedEntry>> PageAsync(long? before, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.FeedPosts.AsNoTracking()
            .Where(post => context.FeedRecipients.Any(recipient => recipient.PostId == post.Id && recipient.EmployeeId == caller.EmployeeId))
            .Where(post => before == null || post.Id < before)
            .OrderByDescending(post => post.Id)
            .Take(PageSize)
            .Select(post => new FeedEntry(post.Id, post.At, post.AuthorId, post.Title, post.Text))
            .ToListAsync(ct);
    }
}

/// <param name="At">UTC.</param>
public sealed record FeedEntry(long Id, DateTime At, long AuthorId, string Title, string Text);
