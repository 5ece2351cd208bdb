using System.Text.RegularExpressions;
using SalesDashboard.Testing;

namespace SalesDashboard.Web.Tests.Docs;

/// <summary>Whoever follows a reference of a document or a comment arrives.</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void Each_link_of_a_document_leads_to_a_file()
    {
        var broken = DocumentTree.Documents
            .SelectMany(document => Link().Matches(File.ReadAllText(document)).Select(match => (document, Target: match.Groups["target"].Value)))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.document)!, link.Target)))
            .Select(link => $"{Path.GetRelativePath(SourceTree.Root, link.document)} -> {link.Target}");

        AssertNone(broken);
    }

    [Fact]
    public void Each_document_that_code_cites_exists_and_has_the_number()
    {
        var broken = DocumentTree.CodeIn("src", "tests", "e2e")
            .SelectMany(file => Citation().Matches(File.ReadAllText(file)).Select(match => (file, Page: match.Groups["page"].Value, Number: match.Groups["number"].Value)))
            .Where(citation => !Has(citation.Page, citation.Number))
            .Select(citation => $"{Path.GetRelativePath(SourceTree.Root, citation.file)}: {citation.Page} {citation.Number}");

        AssertNone(broken);
    }

    [Fact]
    public void Each_goal_and_rule_of_reliability_that_code_cites_is_in_its_page()
    {
        var page = File.ReadAllText(SourceTree.PathOf("docs", "reliability.md"));
        var unknown = DocumentTree.CodeIn("src", "tests", "e2e")
            .SelectMany(file => Goal().Matches(File.ReadAllText(file)).Select(match => match.Value.Replace('_', ' ').Replace("R ", "R-", StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal)
            .Where(goal => !page.Contains($"| {goal} |", StringComparison.Ordinal));

        AssertNone(unknown);
    }

    /// <summary>All of them in full, which the assertions of a collection cut short.</summary>
    private static void AssertNone(IEnumerable<string> faults)
    {
        var text = string.Join(Environment.NewLine, faults);
        Assert.True(text.Length == 0, text);
    }

    /// <summary>A number is that of a point of a list (style) or of the first cell of a row (facts, checks).</summary>
    private static bool Has(string page, string number) =>
        SourceTree.PathOf(page.Split('/')) is var path && File.Exists(path)
        && (number.Length == 0 || File.ReadLines(path).Any(line => line.StartsWith($"{number}. ", StringComparison.Ordinal) || line.StartsWith($"| {number} |", StringComparison.Ordinal)));

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<target>[^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<page>docs/[a-z0-9/-]+\.(?:md|csv))(?: (?<number>M?\d+)(?![.\d]))?")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\bR[-_](?:goal|rule)[ _]\d+")]
    private static partial Regex Goal();
}
