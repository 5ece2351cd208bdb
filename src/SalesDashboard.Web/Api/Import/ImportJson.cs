using SalesDashboard.Import;

namespace SalesDashboard.Web.Api.Import;

/// <param name="Errors">One for each refused row, of all files.</param>
/// <param name="Id">By which the import can be undone; null after a dry run.</param>
internal sealed record ImportJson(
    int Created,
    int Updated,
    int Unchanged,
    int Refused,
    IReadOnlyList<ImportErrorJson> Errors,
    bool DryRun,
    IReadOnlyList<ImportFileJson> Files,
    IReadOnlyList<string> Skipped,
    string? Id)
{
    public static ImportJson From(ImportReport report) => new(
        report.Created,
        report.Updated,
        report.Unchanged,
        report.Refused,
        [.. report.Files.SelectMany(file => file.Errors.Select(error => new ImportErrorJson(file.Name, error.Row, error.Column, error.Value, error.Message)))],
        report.IsDryRun,
        [.. report.Files.Select(ImportFileJson.From)],
        report.Skipped,
        report.Id);
}

internal sealed record ImportErrorJson(string File, int Row, string Column, string Value, string Message);

/// <param name="Dates">How the dates of each column were read.</param>
/// <param name="Assumed">Amount columns whose style nothing in the file settles.</param>
internal sealed record ImportFileJson(
    string Name,
    string Kind,
    int Created,
    int Updated,
    int Unchanged,
    int Refused,
    string? Encoding,
    string? Delimiter,
    IReadOnlyDictionary<string, string> Dates,
    IReadOnlyList<string> Assumed,
    IReadOnlyList<string> UnknownColumns,
    string? Refusal)
{
    public static ImportFileJson From(FileReport file) => new(
        file.Name,
        file.Kind,
        file.Created,
        file.Updated,
        file.Unchanged,
        file.Refused,
        file.Facts?.Encoding,
        file.Facts?.Delimiter?.ToString(),
        (file.Facts?.Dates ?? []).ToDictionary(date => date.Column, date => date.Style),
        [.. (file.Facts?.Amounts ?? []).Where(amount => amount.IsAssumed).Select(amount => amount.Column)],
        file.UnknownColumns,
        file.Refusal);
}

/// <param name="Left">How many records stay as they are.</param>
/// <param name="Records">The first thousand of them.</param>
internal sealed record UndoneJson(int Restored, int Removed, int Left, IReadOnlyList<LeftRecord> Records);
