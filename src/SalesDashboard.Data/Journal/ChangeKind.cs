using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Data.Journal;

/// <summary>How one kind of record becomes a <see cref="Change"/>: in memory for the gate, as a query for the reader.</summary>
internal abstract class ChangeKind(Type entity)
{
    public Type Entity => entity;

    public abstract Change Upserted(IVersioned record);

    public abstract Change Removed(long id);

    /// <summary>All records of the kind, streamed.</summary>
    public abstract IAsyncEnumerable<Change> ReadAsync(SalesDbContext context, CancellationToken ct);

    /// <summary>The records of these ids; one that is gone as removed.</summary>
    public abstract Task<IReadOnlyList<Change>> ReadAsync(SalesDbContext context, IReadOnlyCollection<long> ids, CancellationToken ct);
}

/// <summary>One expression serves both ways, so what is read and what is published cannot differ.</summary>
internal sealed class ChangeKind<TEntity, TSnapshot>(Expression<Func<TEntity, TSnapshot>> map) : ChangeKind(typeof(TEntity))
    where TEntity : class, IVersioned
    where TSnapshot : ISnapshot
{
    private const int IdsPerQuery = 500;

    private readonly Func<TEntity, TSnapshot> _map = map.Compile();

    public override Change Upserted(IVersioned record) => new Upserted<TSnapshot>(_map((TEntity)record));

    public override Change Removed(long id) => new Removed<TSnapshot>(id);

    public override async IAsyncEnumerable<Change> ReadAsync(SalesDbContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in context.Set<TEntity>().AsNoTracking().Select(map).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new Upserted<TSnapshot>(row);
        }
    }

    public override async Task<IReadOnlyList<Change>> ReadAsync(SalesDbContext context, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var changes = new List<Change>(ids.Count);
        var missing = new HashSet<long>(ids);
        foreach (var some in missing.Order().Chunk(IdsPerQuery))
        {
            var rows = await context.Set<TEntity>().AsNoTracking().Where(record => some.Contains(record.Id)).Select(map).ToListAsync(ct);
            missing.ExceptWith(rows.Select(row => row.Id));
            changes.AddRange(rows.Select(row => new Upserted<TSnapshot>(row)));
        }

        changes.AddRange(missing.Order().Select(Removed));
        return changes;
    }
}
