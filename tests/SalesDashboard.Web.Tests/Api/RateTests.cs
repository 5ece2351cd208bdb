using System.Net;
using SalesDashboard.Data.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class RateTests(SlowLaneFactory app) : IClassFixture<SlowLaneFactory>
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_others_are_not()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);
        using var other = await app.ProgramAsync(ApiKeyRole.Reader);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => program.GetAsync("/api/v1/pipelines", TestContext.Current.CancellationToken)));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 1, 38);
        await refused[0].ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromSeconds(1), refused[0].Headers.RetryAfter?.Delta);
        Assert.All(answers.Except(refused), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/v1/pipelines", TestContext.Current.CancellationToken)).StatusCode);
    }
}

/// <summary>Two requests a second.</summary>
public sealed class SlowLaneFactory : SalesAppFactory
{
    protected override IReadOnlyList<(string Key, string Value)> Settings => [.. base.Settings, ("Api:RequestsPerSecond", "2")];
}
