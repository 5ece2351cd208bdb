using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Screens;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Actions.Screens;

/// <summary>Writes down when screens were last heard of, so that it is known after a restart too.</summary>
public sealed class NoteSightings(SalesDb db)
{
    private static readonly Caller s_caller = Caller.System("screens");

    public sealed record Sighting(long ScreenId, DateTime SeenAt, string Page);

    public async Task ExecuteAsync(IReadOnlyCollection<Sighting> sightings, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var ids = sightings.Select(sighting => sighting.ScreenId).ToList();
        var known = await context.ScreenSightings.Where(row => ids.Contains(row.ScreenId)).ToDictionaryAsync(row => row.ScreenId, ct);
        foreach (var sighting in sightings)
        {
            if (!known.TryGetValue(sighting.ScreenId, out var row))
            {
                row = new ScreenSighting { ScreenId = sighting.ScreenId };
                context.ScreenSightings.Add(row);
            }

            row.See(sighting.SeenAt, sighting.Page);
        }

        await context.SaveChangesAsync(ct);
    }
}
