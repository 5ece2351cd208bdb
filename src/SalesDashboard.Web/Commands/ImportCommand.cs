using Microsoft.Extensions.Options;
using SalesDashboard.Domain.Access;
using SalesDashboard.Import;
using SalesDashboard.Import.Reading;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class ImportCommand : SalesCommand
{
    private const string Kind = "--kind";
    private const string Preset = "--preset";
    private const string DryRun = "--dry-run";
    private const string Strict = "--strict";
    private const string DateFormat = "--date-format";
    private const string Delimiter = "--delimiter";
    private const string Encoding = "--encoding";

    public override string Name => "import";

    public override string Usage =>
        "PATH [--kind KIND] [--preset maven-crm] [--dry-run] [--strict] [--date-format d/M/yyyy] [--delimiter comma|semicolon|tab|pipe] [--encoding NAME]";

    public override string Summary =>
        $"Takes in a CSV or XLSX file, or a folder of files named by kind: {string.Join(", ", ImportKinds.Names)}.";

    public override IReadOnlyCollection<string> Valued { get; } = [Kind, Preset, DateFormat, Delimiter, Encoding];

    public override IReadOnlyCollection<string> Flags { get; } = [DryRun, Strict];

    public override string? FaultOf(CommandWords words)
    {
        if (words.Words.Count != 1)
        {
            return words.Words.Count == 0 ? "import needs the path of a file or folder." : $"import takes one path; \"{words.Words[1]}\" is one too many.";
        }

        if (words[Kind] is { } kind && !ImportKinds.Names.Contains(kind, StringComparer.OrdinalIgnoreCase))
        {
            return $"There is no kind of import \"{kind}\". Choose one of: {string.Join(", ", ImportKinds.Names)}.";
        }

        if (words[Preset] is { } preset && !ImportKinds.Presets.Contains(preset, StringComparer.OrdinalIgnoreCase))
        {
            return $"There is no preset \"{preset}\". Choose one of: {string.Join(", ", ImportKinds.Presets)}.";
        }

        if (words.Has(Kind) && words.Has(Preset))
        {
            return "--kind and --preset exclude each other.";
        }

        if (words[Delimiter] is { } delimiter && ImportOptions.DelimiterNamed(delimiter) is null)
        {
            return $"\"{delimiter}\" is not a delimiter. Choose comma, semicolon, tab or pipe.";
        }

        return words[Encoding] is { } encoding && ImportOptions.EncodingNamed(encoding) is null
            ? $"There is no encoding \"{encoding}\". Write for example utf-8, windows-1251 or utf-16."
            : null;
    }

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var path = words.Words[0];
        var sources = ImportSource.Find(path);
        if (sources.Count == 0)
        {
            return await output.RefuseAsync(Directory.Exists(path)
                ? $"The folder {path} holds no .csv, .tsv, .txt or .xlsx file."
                : $"There is no file or folder {path}. Check the path; it is looked for from {Environment.CurrentDirectory}.");
        }

        var outcome = await services.GetRequiredService<ImportFiles>().ExecuteAsync(RequestOf(words, sources, services), Caller.System("import"), ct);
        switch (outcome)
        {
            case ImportFiles.Done done:
                await ReportText.WriteAsync(done.Report, output);
                return ExitCode.Done;
            case ImportFiles.Refused refused:
                await ReportText.WriteAsync(refused.Report, output);
                return await output.RefuseAsync(refused.Message);
            case ImportFiles.Unusable unusable:
                return await output.RefuseAsync(unusable.Message);
            default:
                return await output.RefuseAsync("The import is not allowed.");
        }
    }

    private static ImportRequest RequestOf(CommandWords words, IReadOnlyList<ImportSource> sources, IServiceProvider services) => new(sources)
    {
        Kind = words[Kind],
        Preset = words[Preset],
        IsDryRun = words.Has(DryRun),
        IsStrict = words.Has(Strict),
        DefaultCurrency = services.GetRequiredService<IOptions<SalesOptions>>().Value.Currency,
        Reading = ImportOptions.Default with
        {
            DateFormat = words[DateFormat],
            Delimiter = words[Delimiter] is { } delimiter ? ImportOptions.DelimiterNamed(delimiter) : null,
            Encoding = words[Encoding] is { } encoding ? ImportOptions.EncodingNamed(encoding) : null,
        },
    };
}
