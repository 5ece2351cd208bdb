using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Live.Book;

/// <summary>
/// The tables of the book by the kind of row they hold. Each part of the book adds its own, with what follows a change:
/// indexes and totals are brought up to date, and the answer says what screens may see differently. Not thread-safe.
/// </summary>
internal sealed class TableSet
{
    private readonly Dictionary<Type, Func<Change, Effect>> _apply = [];

    /// <param name="follow">Called after the table has changed: the row before (null = new) and after (null = removed).</param>
    public Table<T> Add<T>(Func<T?, T?, Effect> follow)
        where T : class, ISnapshot
    {
        var table = new Table<T>();
        _apply.Add(typeof(Upserted<T>), change =>
        {
            var row = ((Upserted<T>)change).Row;
            return table.Upsert(row, out var before) ? follow(before, row) : Effect.None;
        });
        _apply.Add(typeof(Removed<T>), change => table.Remove(((Removed<T>)change).Id, out var before) ? follow(before, null) : Effect.None);
        return table;
    }

    /// <summary>A table whose rows all have the same effect, whatever changed in them.</summary>
    public Table<T> Add<T>(Touch touch, Action? then = null)
        where T : class, ISnapshot => Add<T>((_, _) =>
        {
            then?.Invoke();
            return new Effect(touch);
        });

    /// <exception cref="ArgumentOutOfRangeException">No table holds rows of this kind.</exception>
    public Effect Apply(Change change) => _apply.TryGetValue(change.GetType(), out var apply)
        ? apply(change)
        : throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "The live book does not know this kind of change.");
}
