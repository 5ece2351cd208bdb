using Microsoft.EntityFrameworkCore;

namespace SalesDashboard.Data.Journal;

/// <summary>Who changed a record last and when (UTC): what a refused move tells the person who came second (AHEAD-4).</summary>
public sealed record LastChange(string Actor, DateTime At);

public static class LastChangeQuery
{
    /// <summary>
    /// Null where the journal has nothing of it. The journal is not scoped by rows: call it only for a record that was
    /// read inside the caller's scope.
    /// </summary>
    public static Task<LastChange?> LastChangeAsync(this SalesDbContext context, string entity, long id, CancellationToken ct) => context.Journal
        .IgnoreQueryFilters()
        .AsNoTracking()
        .Where(entry => entry.Entity == entity && entry.EntityId == id)
        .OrderByDescending(entry => entry.Sequence)
        .Select(entry => new LastChange(entry.Actor, entry.At))
        .FirstOrDefaultAsync(ct);
}
