using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>
/// One kind of row: its columns and how a row becomes a record. A kind holds no state. Applying goes in three steps: read
/// everything, give up if any of it was refused, only then change records, so that a refused row leaves nothing behind.
/// </summary>
internal abstract class ImportKind
{
    /// <summary>As in the file's name.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Without these columns the file is refused.</summary>
    public abstract IReadOnlyList<string> Required { get; }

    /// <summary>Where a row that came twice is shown.</summary>
    public virtual string KeyColumn => Required[0];

    public virtual StringComparer KeyComparer => StringComparer.Ordinal;

    /// <summary>Dates, months and moments.</summary>
    public virtual IReadOnlyList<string> Dates => [];

    public virtual IReadOnlyList<string> Amounts => [];

    /// <summary>What the row is about; null with an error where it does not say.</summary>
    public abstract string? KeyOf(RowReader row);

    /// <summary>Reads what the rows name from the database, all of them at once.</summary>
    public virtual Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Creates or changes the record; null where the row is refused.</summary>
    public abstract Target? Apply(ImportBatch batch, KeyedRow row);
}

/// <param name="Key">Null where the row is refused already.</param>
internal readonly record struct KeyedRow(string Key, RowReader Row)
{
    public string? Text(string column) => Row.Text(column, int.MaxValue);
}

/// <summary>The record that a row was applied to.</summary>
internal readonly record struct Target(object Record, bool IsNew);
