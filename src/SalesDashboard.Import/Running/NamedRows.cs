namespace SalesDashboard.Import.Running;

/// <summary>
/// All records of one small table by name, in any case. What a row needs and nobody has told of yet is created; when its
/// own row comes later, it counts as created by that row.
/// </summary>
internal sealed class NamedRows<T>
    where T : class
{
    private readonly Dictionary<string, T> _rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unclaimed = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<T> All => _rows.Values;

    public T? Find(string? name) => name is null ? null : _rows.GetValueOrDefault(name);

    public T GetOrAdd(string name, Func<string, T> create)
    {
        if (!_rows.TryGetValue(name, out var row))
        {
            row = _rows[name] = create(name);
            _unclaimed.Add(name);
        }

        return row;
    }

    /// <summary>Whether this import has created the record.</summary>
    public bool IsUnclaimed(string name) => _unclaimed.Contains(name);

    /// <summary>True once for a record that this import has created.</summary>
    public bool Claim(string name) => _unclaimed.Remove(name);

    /// <summary>The records as the database has them now; of two with one name the first.</summary>
    public void Refill(IEnumerable<(string Name, T Row)> rows)
    {
        _rows.Clear();
        foreach (var (name, row) in rows)
        {
            _rows.TryAdd(name, row);
        }

        _unclaimed.IntersectWith(_rows.Keys);
    }
}
