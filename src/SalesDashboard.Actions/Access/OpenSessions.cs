using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Actions.Access;

internal static class OpenSessions
{
    /// <summary>Ends them as part of the next save; gives their number.</summary>
    /// <param name="except">The session that stays.</param>
    public static async Task<int> EndSessionsAsync(
        this SalesDbContext context, long userId, SessionEnding ending, DateTime now, long? except, CancellationToken ct)
    {
        var open = await context.Sessions.Where(session => session.UserId == userId && session.EndedAt == null && session.Id != except).ToListAsync(ct);
        open.ForEach(session => session.End(ending, context.Caller.Name, now));
        return open.Count;
    }
}
