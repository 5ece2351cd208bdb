using SalesDashboard.Domain.Organization;
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

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The rights that every row of the kind takes, as the same does elsewhere.</summary>
    public virtual Rights Needs => Rights.None;

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

    /// <summary>Creates or changes the record; null where the row is refused, also because its caller may not change that.</summary>
    public Target? Take(ImportBatch batch, KeyedRow row)
    {
        var caller = batch.Context.Caller;
        if (!caller.Has(Needs))
        {
            Deny(row.Row, KeyColumn, Needs);
            return null;
        }

        foreach (var column in Columns.Where(column => !caller.Has(column.Needs) && column.IsChangedBy(batch, row)))
        {
            Deny(row.Row, column.Name, column.Needs);
        }

        return row.Row.IsValid ? Apply(batch, row) : null;
    }

    /// <summary>Creates or changes the record; null where the row is refused.</summary>
    protected abstract Target? Apply(ImportBatch batch, KeyedRow row);

    private static void Deny(RowReader row, string column, Rights needs) =>
        row.Refuse(column, "NotAllowed", column, ImportText.Of($"WhoMay_{WhoMay(needs)}"));

    /// <summary>The key of the text that tells who has the rights; whoever manages the organisation has the others as well.</summary>
    private static Rights WhoMay(Rights needs) =>
        new[] { Rights.ManageOrganization, Rights.ManagePipelines, Rights.ManagePlans }.FirstOrDefault(right => needs.HasFlag(right), Rights.EditAllDeals);
}

/// <param name="Key">Null where the row is refused already.</param>
internal readonly record struct KeyedRow(string Key, RowReader Row)
{
    public string? Text(string column) => Row.Text(column, int.MaxValue);

    /// <summary>Whether the column holds this name, in any case; null = an empty cell.</summary>
    public bool Says(string column, string? name) => string.Equals(Text(column), name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The record that a row was applied to.</summary>
internal readonly record struct Target(object Record, bool IsNew);
