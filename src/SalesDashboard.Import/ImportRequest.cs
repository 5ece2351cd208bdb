using SalesDashboard.Import.Reading;

namespace SalesDashboard.Import;

/// <summary>What shall be taken in, and how.</summary>
public sealed record ImportRequest(IReadOnlyList<ImportSource> Sources)
{
    /// <summary>The kind of every source; null = each is named by its kind (<c>deals.csv</c>).</summary>
    public string? Kind { get; init; }

    /// <summary>A known set of files that are read as they are, e.g. <c>maven-crm</c>.</summary>
    public string? Preset { get; init; }

    /// <summary>Tells what would happen and writes nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>One refused row and nothing is written.</summary>
    public bool IsStrict { get; init; }

    public ImportOptions Reading { get; init; } = ImportOptions.Default;

    /// <summary>Currency of amounts without one while the company has not chosen its own; ISO 4217.</summary>
    public string? DefaultCurrency { get; init; }
}

/// <summary>A file to take in.</summary>
/// <param name="Name">As the user knows it; tells the kind and stands in the report.</param>
/// <param name="Path">Where it lies, with the same extension.</param>
public sealed record ImportSource(string Name, string Path)
{
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Name);

    /// <summary>The file itself, or every table of the folder in the order of names; none where neither exists.</summary>
    public static IReadOnlyList<ImportSource> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [Of(path)] : [];
        }

        return [.. Directory.EnumerateFiles(path).Where(Reading.ImportTable.IsSupportedName).Order(StringComparer.Ordinal).Select(Of)];
    }

    private static ImportSource Of(string path) => new(System.IO.Path.GetFileName(path), path);
}
