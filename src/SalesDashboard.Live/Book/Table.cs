using System.Diagnostics.CodeAnalysis;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Live.Book;

/// <summary>Rows of one kind by id, newest version wins. A removed row stays removed.</summary>
internal sealed class Table<T>
    where T : class, ISnapshot
{
    private readonly Dictionary<long, T> _rows = [];
    private readonly HashSet<long> _removed = [];

    public IReadOnlyDictionary<long, T> Rows => _rows;

    /// <summary>False where the row is not newer than what is known.</summary>
    public bool Upsert(T row, out T? before)
    {
        if ((_rows.TryGetValue(row.Id, out before) && before.Version >= row.Version) || _removed.Contains(row.Id))
        {
            return false;
        }

        _rows[row.Id] = row;
        return true;
    }

    /// <summary>False where the row was not known.</summary>
    public bool Remove(long id, [NotNullWhen(true)] out T? before)
    {
        _removed.Add(id);
        return _rows.Remove(id, out before);
    }
}
