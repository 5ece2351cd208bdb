using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Pages.Screens;

/// <summary>When screens were last heard of before this server started, as far as the caller may see them.</summary>
public sealed class SightingReader(SalesDb db)
{
    public async Task<IReadOnlyDictionary<long, (DateTime SeenAt, string Page)>> ReadAsync(Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var rows = await context.ScreenSightings.AsNoTracking().Select(row => new { row.ScreenId, row.SeenAt, row.Page }).ToListAsync(ct);
        return rows.ToDictionary(row => row.ScreenId, row => (row.SeenAt, row.Page));
    }
}
