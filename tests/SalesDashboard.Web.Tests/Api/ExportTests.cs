using System.Net;
using SalesDashboard.Data.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

/// <summary>The export of deals: exactly what is filtered, cut to the scope, and safe to open.</summary>
public sealed class ExportTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("kind=lost", 4)]
    [InlineData("kind=open&min=1001", 0)]
    [InlineData("stage=3,4", 8)]
    [InlineData("date=closed&from=2026-01-01", 8)]
    public async Task PIPE_44_The_file_holds_exactly_the_deals_of_the_filter(string filter, int deals)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var answer = await program.GetAsync($"/api/v1/deals/export?format=csv&{filter}", Ct);
        var lines = (await answer.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("id,deal_id,title", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(deals, lines.Length - 1);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task R40_The_file_is_an_attachment_of_its_type_and_is_not_sniffed(string format, string type)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var answer = await program.GetAsync($"/api/v1/deals/export?format={format}&sort=-amount", Ct);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith($".{format}", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("kind=any", "kind")]
    [InlineData("owner=mia", "owner")]
    [InlineData("from=2026-01-01", "from")]
    [InlineData("sort=height", "sort")]
    [InlineData("format=pdf", "format")]
    public async Task A_filter_that_cannot_be_read_gives_no_file(string filter, string name)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var problem = await (await program.GetAsync($"/api/v1/deals/export?{filter}", Ct)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.StartsWith($"{name} cannot be read", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
