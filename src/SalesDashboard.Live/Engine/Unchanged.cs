using System.Collections.Immutable;

namespace SalesDashboard.Live.Engine;

/// <summary>For specs: hands parts of the view before on as the same instances, so that screens see at once what did not change.</summary>
public static class Unchanged
{
    /// <summary>The array before where it holds the same values in the same order, else this one.</summary>
    public static ImmutableArray<T> OrBefore<T>(this ImmutableArray<T> now, ImmutableArray<T>? before) =>
        before is { IsDefault: false } known && now.SequenceEqual(known) ? known : now;
}
