using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>An immutable list with value equality, so that a view that came out the same is known as the same.</summary>
[CollectionBuilder(typeof(SceneRows), nameof(SceneRows.Create))]
public sealed class SceneRows<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<SceneRows<T>>
{
    public int Count => items.Length;

    public bool IsEmpty => items.IsEmpty;

    public T this[int index] => items[index];

    public bool Equals(SceneRows<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.Items.AsSpan(), EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => Equals(obj as SceneRows<T>);

    public override int GetHashCode() => items.Length;

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ImmutableArray<T> Items => items;
}

public static class SceneRows
{
    public static SceneRows<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);
}
