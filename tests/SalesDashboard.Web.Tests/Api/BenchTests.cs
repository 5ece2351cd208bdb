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
}

public sealed class BenchFactory : SalesAppFactory
{
    protected override IReadOnlyList<(string Key, string Value)> Settings => [.. base.Settings, ("Bench:Enabled", "true")];
}
