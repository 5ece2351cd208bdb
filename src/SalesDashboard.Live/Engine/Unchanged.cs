using System.Collections.Immutable;

namespace SalesDashboard.Live.Engine;

/// <summary>For specs: hands parts of the view before on as the same instances, so that screens see at once what did not change.</summary>
public static class Unchanged
{
    /// <summary>The array before where it holds the same values in the same order, else this one.</summary>
    public static ImmutableArray<T> OrBefore<T>(this ImmutableArray<T> now, ImmutableArray<T>? before) =>
        before is { IsDefault: false } known && now.SequenceEqual(known) ? known : now;

    /// <summary>Each part that holds the same values as the one of the same key before, as that instance.</summary>
    public static IEnumerable<T> OrBefore<T, TKey>(this IEnumerable<T> now, IEnumerable<T> before, Func<T, TKey> key)
        where TKey : notnull
    {
        var known = before.ToDictionary(key);
        return now.Select(part => known.TryGetValue(key(part), out var same) && EqualityComparer<T>.Default.Equals(part, same) ? same : part);
    }
}
