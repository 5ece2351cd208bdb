using System.Net;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class BenchTests(BenchFactory app) : IClassFixture<BenchFactory>
{
    [Fact]
    public async Task A_benchmark_drop_is_a_real_one()
    {
        using var stranger = app.Visitor();

        var moved = await (await stranger.PostAsync("/bench/move", null, TestContext.Current.CancellationToken)).JsonAsync();

        using var program = await app.ProgramAsync(Data.ApiKeyRole.Reader);
        var deal = await program.JsonAsync($"/api/v1/deals/{moved.GetProperty("dealId").GetInt64()}");
        Assert.Equal(2, moved.GetProperty("version").GetInt32());
        Assert.Equal(moved.GetProperty("stageId").GetInt64(), deal.GetProperty("stageId").GetInt64());
    }

    [Fact]
    public async Task The_company_page_opens_as_an_interactive_page_without_a_sign_in()
    {
        using var stranger = app.Visitor();

        var html = await stranger.GetStringAsync("/bench/page", TestContext.Current.CancellationToken);

        Assert.Contains("<!--Blazor:{\"type\":\"server\"", html, StringComparison.Ordinal);
        Assert.Contains("<tfoot", html, StringComparison.Ordinal);
    }
}

public sealed class NoBenchTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    [Theory]
    [InlineData("/bench/page")]
    [InlineData("/bench/screen")]
    public async Task Outside_of_bench_mode_its_pages_do_not_exist(string address)
    {
        using var stranger = app.Visitor();

        var answer = await stranger.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Unauthorized, HttpStatusCode.Redirect });
        Assert.DoesNotContain("tfoot", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

public sealed class BenchFactory : SalesAppFactory
{
    protected override IReadOnlyList<(string Key, string Value)> Settings => [.. base.Settings, ("Bench:Enabled", "true")];
}
