using SalesDashboard.Import.Presets;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import;

/// <summary>Which file is taken as what, in which order; or why the request makes no sense.</summary>
/// <param name="Skipped">Names of files that are not named by a kind.</param>
internal sealed record ImportPlan(IReadOnlyList<ImportStep> Steps, IReadOnlyList<string> Skipped, string? Refusal)
{
    public static IReadOnlyList<string> Presets { get; } = [MavenCrm.Name];

    public static ImportPlan Of(ImportRequest request)
    {
        if (request.Sources.Count == 0)
        {
            return Refuse("NoFiles");
        }

        if (request.Preset is { } preset)
        {
            return preset.Equals(MavenCrm.Name, StringComparison.OrdinalIgnoreCase)
                ? ByPreset(request.Sources)
                : Refuse("UnknownPreset", preset, string.Join(", ", Presets));
        }

        if (request.Kind is not { } name)
        {
            return ByNames(request.Sources);
        }

        return ImportKinds.Find(name) is { } kind
            ? new ImportPlan([.. request.Sources.Select(source => new ImportStep(source, kind))], [], Refusal: null)
            : Refuse("UnknownKind", name, string.Join(", ", ImportKinds.Names));
    }

    private static ImportPlan ByNames(IReadOnlyList<ImportSource> sources)
    {
        var byKind = sources.ToLookup(source => ImportKinds.Find(source.Stem));
        IReadOnlyList<ImportStep> steps = [.. ImportKinds.All.SelectMany(kind => byKind[kind].Select(source => new ImportStep(source, kind)))];
        return steps.Count > 0
            ? new ImportPlan(steps, [.. byKind[null].Select(source => source.Name)], Refusal: null)
            : Refuse("NoKind", string.Join(", ", sources.Select(source => source.Name).Take(10)), string.Join(", ", ImportKinds.Names));
    }

    private static ImportPlan ByPreset(IReadOnlyList<ImportSource> sources)
    {
        var byStem = sources.ToLookup(source => source.Stem, StringComparer.OrdinalIgnoreCase);
        var missing = MavenCrm.Stems.Where(stem => !byStem.Contains(stem)).ToList();
        if (missing.Count > 0)
        {
            return Refuse("MissingPresetFiles", MavenCrm.Name, string.Join(", ", missing));
        }

        var used = MavenCrm.Stems.ToDictionary(stem => stem, stem => byStem[stem].First());
        return new ImportPlan(MavenCrm.Steps(used), [.. sources.Except(used.Values).Select(source => source.Name)], Refusal: null);
    }

    private static ImportPlan Refuse(string textKey, params object[] arguments) => new([], [], ImportText.Of(textKey, arguments));
}
