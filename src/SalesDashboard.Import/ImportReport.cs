namespace SalesDashboard.Import;

/// <summary>What an import did, or in a dry run would do.</summary>
/// <param name="Skipped">Files that are not named by a kind and were left alone.</param>
public sealed record ImportReport(IReadOnlyList<FileReport> Files, IReadOnlyList<string> Skipped, bool IsDryRun)
{
    /// <summary>By which the import can be undone (<see cref="UndoImport"/>); null where nothing was to be written.</summary>
    public string? Id { get; init; }

    public int Created => Files.Sum(file => file.Created);

    public int Updated => Files.Sum(file => file.Updated);

    public int Unchanged => Files.Sum(file => file.Unchanged);

    public int Refused => Files.Sum(file => file.Refused);

    public int Taken => Created + Updated + Unchanged;
}
