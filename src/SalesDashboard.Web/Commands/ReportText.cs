using System.Globalization;
using SalesDashboard.Import;
using SalesDashboard.Import.Reading;

namespace SalesDashboard.Web.Commands;

/// <summary>The report of an import for a terminal.</summary>
internal static class ReportText
{
    private const int MostErrors = 50;

    public static async Task WriteAsync(ImportReport report, CommandOutput output)
    {
        foreach (var file in report.Files)
        {
            await WriteAsync(file, output);
        }

        if (report.Skipped.Count > 0)
        {
            await output.LineAsync($"Left alone, not named by a kind: {string.Join(", ", report.Skipped)}");
        }

        if (report.Id is { } id && report.Created + report.Updated > 0)
        {
            await output.LineAsync($"To take it back: undo-import {id}");
        }

        await output.LineAsync(
            $"{(report.IsDryRun ? "Dry run, nothing written" : "Total")}: {Counts(report.Created, report.Updated, report.Unchanged, report.Refused)}");
    }

    private static async Task WriteAsync(FileReport file, CommandOutput output)
    {
        if (file.Refusal is not null)
        {
            await output.LineAsync($"{file.Name} ({file.Kind}): {file.Refusal}");
            return;
        }

        await output.LineAsync($"{file.Name} ({file.Kind}): {Counts(file.Created, file.Updated, file.Unchanged, file.Refused)}");
        if (file.Facts is { } facts)
        {
            await output.LineAsync($"  read as {string.Join("; ", Facts(facts))}");
        }

        if (file.UnknownColumns.Count > 0)
        {
            await output.LineAsync($"  columns not used: {string.Join(", ", file.UnknownColumns)}");
        }

        foreach (var error in file.Errors.Take(MostErrors))
        {
            await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"  row {error.Row}, {error.Column}: {error.Message}"));
        }

        if (file.Refused > MostErrors)
        {
            await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"  and {file.Refused - MostErrors} more refused rows"));
        }
    }

    private static IEnumerable<string> Facts(ReadingFacts facts)
    {
        yield return facts.Kind == FileKind.Xlsx ? $"XLSX, sheet {facts.Sheet}" : $"{facts.Encoding}, {DelimiterName(facts.Delimiter)}";
        foreach (var date in facts.Dates.Where(date => date.Style.Length > 0))
        {
            yield return $"{date.Column} {date.Style}";
        }

        foreach (var amount in facts.Amounts.Where(amount => amount.Example is not null))
        {
            yield return $"{amount.Column} {amount.Style}{(amount.IsAssumed ? $" (assumed; look at {amount.Example})" : "")}";
        }
    }

    private static string DelimiterName(char? delimiter) => delimiter switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "pipe",
        _ => "one column",
    };

    private static string Counts(int created, int updated, int unchanged, int refused) =>
        string.Create(CultureInfo.InvariantCulture, $"{created} created, {updated} updated, {unchanged} unchanged, {refused} refused");
}
