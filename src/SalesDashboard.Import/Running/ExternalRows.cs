using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Import.Running;

/// <summary>The records of one table that the rows of a batch name by their outside ids.</summary>
/// <param name="query">With what belongs to a record.</param>
/// <param name="planned">In a dry run: what earlier files would have created; else null.</param>
/// <param name="remembers">Whether a later file may name what this one would create.</param>
internal sealed class ExternalRows<T>(SalesDbContext context, IQueryable<T> query, Dictionary<string, T>? planned, bool remembers)
    where T : class, IExternal
{
    private readonly Dictionary<string, T> _rows = [];

    public IReadOnlyCollection<T> Known => _rows.Values;

    public async Task LoadAsync(IEnumerable<string?> ids, CancellationToken ct)
    {
        var missing = new HashSet<string>();
        foreach (var id in ids.OfType<string>())
        {
            if (planned?.GetValueOrDefault(id) is { } row)
            {
                _rows[id] = row;
            }
            else if (!_rows.ContainsKey(id))
            {
                missing.Add(id);
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        var found = await query
            .Where(row => row.ExternalSystem == ExternalSystems.Exchange && row.ExternalId != null && missing.Contains(row.ExternalId))
            .ToListAsync(ct);
        foreach (var row in found)
        {
            _rows[row.ExternalId ?? ""] = row;
        }
    }

    public T? Find(string id) => _rows.GetValueOrDefault(id);

    public T Add(string id, T row)
    {
        context.Add(row);
        _rows[id] = row;
        if (remembers)
        {
            planned?.TryAdd(id, row);
        }

        return row;
    }
}
