using System.Collections.Immutable;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>Some ids, in order and each once; equal sets are equal values, so that records with one stay comparable.</summary>
public readonly struct IdSet : IEquatable<IdSet>
{
    private readonly ImmutableArray<long> _ids;

    public IdSet(params IEnumerable<long> ids) => _ids = [.. ids.Distinct().Order()];

    public static IdSet Empty { get; }

    public ImmutableArray<long> Ids => _ids.IsDefault ? [] : _ids;

    public bool IsEmpty => _ids.IsDefaultOrEmpty;

    public bool Contains(long id) => Ids.BinarySearch(id) >= 0;

    public bool Equals(IdSet other) => Ids.AsSpan().SequenceEqual(other.Ids.AsSpan());

    public override bool Equals(object? obj) => obj is IdSet other && Equals(other);

    public override int GetHashCode() => Ids.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(',', Ids);

    public static bool operator ==(IdSet left, IdSet right) => left.Equals(right);

    public static bool operator !=(IdSet left, IdSet right) => !left.Equals(right);
}
