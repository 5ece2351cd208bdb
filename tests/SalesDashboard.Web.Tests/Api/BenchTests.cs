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

        using var program = await app.ProgramAsync(Data.Access.ApiKeyRole.Reader);
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

    [Fact]
    public async Task G5_G6_A_board_of_any_size_is_made_once_and_opens_as_an_interactive_page_without_a_sign_in()
    {
        using var stranger = app.Visitor();
        var made = await (await stranger.PostAsync("/bench/boards?deals=260", null, TestContext.Current.CancellationToken)).JsonAsync();
        var again = await (await stranger.PostAsync("/bench/boards?deals=260", null, TestContext.Current.CancellationToken)).JsonAsync();
        Assert.Equal(made.GetProperty("pipelineId").GetInt64(), again.GetProperty("pipelineId").GetInt64());

        var html = await stranger.GetStringAsync(made.GetProperty("page").GetString(), TestContext.Current.CancellationToken);
        Assert.Contains("<!--Blazor:{\"type\":\"server\"", html, StringComparison.Ordinal);
        Assert.Contains("260 open", html, StringComparison.Ordinal);
        Assert.Equal(6 * 30, html.Split("<article").Length - 1);

        var moved = await (await stranger.PostAsync(made.GetProperty("trigger").GetString(), null, TestContext.Current.CancellationToken)).JsonAsync();
        using var program = await app.ProgramAsync(Data.Access.ApiKeyRole.Reader);
        var deal = await program.JsonAsync($"/api/v1/deals/{moved.GetProperty("dealId").GetInt64()}");
        Assert.Equal("Bench 260", deal.GetProperty("pipeline").GetString());
    }

    [Fact]
    public async Task The_benchmark_stands_for_nobody_on_any_other_page()
    {
        using var stranger = app.Visitor();

        var html = await (await stranger.GetAsync("/deals", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<article", html, StringComparison.Ordinal);
    }
}

public sealed class NoBenchTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    [Theory]
    [InlineData("/bench/page")]
    [InlineData("/bench/screen")]
    [InlineData("/bench/board")]
    public async Task Outside_of_bench_mode_its_pages_do_not_exist(string address)
    {
        using var stranger = app.Visitor();

        var answer = await stranger.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Unauthorized, HttpStatusCode.Redirect });
        Assert.DoesNotContain("data-board", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("tfoot", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

public sealed class BenchFactory : SalesAppFactory
{
    protected override IReadOnlyList<(string Key, string Value)> Settings => [.. base.Settings, ("Bench:Enabled", "true")];
}
