namespace SalesDashboard.Domain.Changes;

/// <summary>The state of a record at one version, as it travels from the save gate to the live book. Immutable.</summary>
public interface ISnapshot
{
    long Id { get; }

    int Version { get; }
}

/// <summary>
/// A committed change of one record: <see cref="Upserted{T}"/> or <see cref="Removed{T}"/>. Applying is an upsert by
/// version: an older or equal version is ignored, so that delivery may be doubled or out of order (R-rule 30).
/// </summary>
public abstract record Change
{
    private protected Change()
    {
    }
}

/// <summary>The record was created or changed; <paramref name="Row"/> is its state afterwards.</summary>
public sealed record Upserted<T>(T Row) : Change
    where T : ISnapshot;

/// <summary>The record is gone for good: states of it that arrive later are ignored.</summary>
public sealed record Removed<T>(long Id) : Change
    where T : ISnapshot;
