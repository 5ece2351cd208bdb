using System.Text;
using System.Text.RegularExpressions;

namespace SalesDashboard.Web.Tests.Docs;

/// <summary>
/// docs/requirements.md, rendered from the sentences of docs/requirements.csv and the names of the tests. A test proves
/// the ids that its name begins with: <c>PIPE_9_PIPE_10_Search_narrows_cards</c> or, for a range, <c>CAB_10_to_CAB_16_...</c>.
/// </summary>
internal static partial class RequirementsPage
{
    private static readonly (string Area, string Heading)[] s_headings =
    [
        ("D", "Decisions where the sources are silent or disagree"),
        ("CARD", "Shape of the product"),
        ("PLAN", "Monthly plans, plan-fact and forecast"),
        ("CLIENT", "Plans per client"),
        ("PIPE", "Pipelines, board, list, distribution, recall, lost reasons"),
        ("CRM", "Sales management"),
        ("CAB", "Cabinets of manager, department head and top management"),
        ("ADMIN", "Administration in the browser"),
        ("AHEAD", "What no comparable product has"),
    ];

    public static IEnumerable<string> Areas => s_headings.Select(heading => heading.Area);

    /// <summary>The requirements in the order of the file.</summary>
    /// <exception cref="FormatException">A line is not <c>id,"sentence"</c>.</exception>
    public static IReadOnlyList<Requirement> ReadSentences(IEnumerable<string> csv) =>
    [
        .. csv.Skip(1).Where(line => line.Length > 0).Select(line => SentenceLine().Match(line) is { Success: true } match
            ? new Requirement(match.Groups["id"].Value, match.Groups["sentence"].Value.Replace("\"\"", "\"", StringComparison.Ordinal))
            : throw new FormatException($"docs/requirements.csv: \"{line}\" is not id,\"sentence\"."))
    ];

    /// <summary>Test classes by the id that one of their tests begins with; ids that are no requirement (goals, checks) are there too.</summary>
    public static ILookup<string, string> ReadProofs(IEnumerable<string> files, IReadOnlyList<Requirement> requirements)
    {
        var order = requirements.Select(requirement => requirement.Id).ToList();
        return files
            .SelectMany(file => TestName().Matches(File.ReadAllText(file))
                .Select(match => match.Groups["name"].Value)
                .SelectMany(name => IdsOf(name, order))
                .Select(id => (Id: id, Class: Path.GetFileName(file).Split('.')[0])))
            .Distinct()
            .OrderBy(proof => proof.Class, StringComparer.Ordinal)
            .ToLookup(proof => proof.Id, proof => proof.Class, StringComparer.Ordinal);
    }

    public static string Render(IReadOnlyList<Requirement> requirements, ILookup<string, string> proofs)
    {
        var page = new StringBuilder();
        page.Append("# Requirements\n\n");
        page.Append("Made by `RequirementsPageTests` from [requirements.csv](requirements.csv) and the names of the tests; do not edit it by hand.\n");
        page.Append("\"Proved by\" names the test classes with a test whose name begins with the id. \"Not yet\" means that no test does:\n");
        page.Append("the requirement is not built, or it is built and nothing proves it.\n\n");
        page.Append($"{requirements.Count(requirement => proofs.Contains(requirement.Id))} of {requirements.Count} are proved.\n");
        foreach (var (area, heading) in s_headings)
        {
            page.Append($"\n## {heading}\n\n| Id | Requirement | Proved by |\n|---|---|---|\n");
            foreach (var requirement in requirements.Where(requirement => requirement.Area == area))
            {
                var classes = string.Join(", ", proofs[requirement.Id].Select(name => $"`{name}`"));
                page.Append($"| {requirement.Id} | {requirement.Sentence.Replace("|", "\\|", StringComparison.Ordinal)} | {(classes.Length > 0 ? classes : "not yet")} |\n");
            }
        }

        return page.ToString();
    }

    public static string AreaOf(string id) => new([.. id.TakeWhile(char.IsAsciiLetterUpper)]);

    private static IEnumerable<string> IdsOf(string name, List<string> order)
    {
        string? rangeFrom = null;
        foreach (var match in LeadingId().Matches(name).Cast<Match>())
        {
            var id = match.Groups["letters"].Value + (match.Groups["dash"].Success ? "-" : "") + match.Groups["number"].Value;
            if (rangeFrom is not null && order.IndexOf(rangeFrom) is >= 0 and var from && order.IndexOf(id) is var to && to > from)
            {
                foreach (var between in order[from..to])
                {
                    yield return between;
                }
            }

            rangeFrom = match.Groups["to"].Success ? id : null;
            yield return id;
        }
    }

    [GeneratedRegex("""^(?<id>[A-Z]+-?\d+[a-z]?),"(?<sentence>(?:[^"]|"")+)"$""")]
    private static partial Regex SentenceLine();

    [GeneratedRegex(@"^\s+public (?:async )?[\w<>]+ (?<name>[A-Z]\w*_\w+)\(", RegexOptions.Multiline)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\G(?<letters>[A-Z]+)(?<dash>_)?(?:goal_|rule_)?(?<number>\d+[a-z]?)_(?<to>to_)?")]
    private static partial Regex LeadingId();

    /// <param name="Id">As in <c>PIPE-38</c>; the decisions are <c>D5</c>.</param>
    internal sealed record Requirement(string Id, string Sentence)
    {
        public string Area => AreaOf(Id);
    }
}
