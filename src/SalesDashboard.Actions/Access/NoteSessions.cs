using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Actions.Access;

/// <summary>Writes down when sessions were last used, many at once and outside of the journal.</summary>
public sealed class NoteSessions(SalesDb db)
{
    private const int IdsPerQuery = 500;

    private static readonly Caller s_caller = Caller.System("sessions");

    /// <param name="seen">The instants by the sessions' ids; what is no session any more is left out.</param>
    public async Task ExecuteAsync(IReadOnlyDictionary<long, DateTime> seen, CancellationToken ct)
    {
        foreach (var some in seen.Keys.Order().Chunk(IdsPerQuery))
        {
            await using var context = await db.OpenAsync(s_caller, ct);
            foreach (var sighting in await context.SessionSightings.Where(row => some.Contains(row.SessionId)).ToListAsync(ct))
            {
                sighting.See(seen[sighting.SessionId]);
            }

            await context.SaveChangesAsync(ct);
        }
    }
}
