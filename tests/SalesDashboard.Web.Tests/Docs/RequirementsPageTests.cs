using SalesDashboard.Testing;

namespace SalesDashboard.Web.Tests.Docs;

/// <summary>The page of requirements is made, so that it cannot promise a proof that is not there.</summary>
public sealed class RequirementsPageTests
{
    /// <summary>Set to 1, the test writes the page instead of comparing it.</summary>
    private const string Write = "SALESDASHBOARD_WRITE_DOCS";

    private static readonly IReadOnlyList<RequirementsPage.Requirement> s_requirements =
        RequirementsPage.ReadSentences(File.ReadLines(SourceTree.PathOf("docs", "requirements.csv")));

    private static readonly ILookup<string, string> s_proofs = RequirementsPage.ReadProofs(DocumentTree.CodeIn("tests", "e2e"), s_requirements);

    [Fact]
    public void The_page_of_requirements_says_what_the_names_of_the_tests_say()
    {
        var path = SourceTree.PathOf("docs", "requirements.md");
        var page = RequirementsPage.Render(s_requirements, s_proofs);
        if (Environment.GetEnvironmentVariable(Write) == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.True(
            page == File.ReadAllText(path).ReplaceLineEndings("\n"),
            $"docs/requirements.md is out of date. Write it anew: {Write}=1 dotnet test tests/SalesDashboard.Web.Tests --filter {nameof(RequirementsPageTests)}");
    }

    [Fact]
    public void Each_requirement_stands_once_in_an_area_that_the_page_shows()
    {
        Assert.All(s_requirements, requirement => Assert.Contains(requirement.Area, RequirementsPage.Areas));
        Assert.Equal(s_requirements.Select(requirement => requirement.Id).Distinct(StringComparer.Ordinal), s_requirements.Select(requirement => requirement.Id));
    }

    [Fact]
    public void Every_requirement_that_a_test_names_exists()
    {
        var known = s_requirements.Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        var named = s_proofs.Where(proof => RequirementsPage.Areas.Contains(RequirementsPage.AreaOf(proof.Key)));

        Assert.All(named, proof => Assert.True(known.Contains(proof.Key), $"{string.Join(", ", proof)}: there is no requirement {proof.Key}."));
    }
}
