using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using SalesDashboard.E2E.Support;
using Xunit;

namespace SalesDashboard.E2E.Stories;

/// <summary>The process dies without a farewell in the middle of writing.</summary>
public sealed class KillStory(DemoApp demo)
{
    private const int Moves = 200;
    private const int Writers = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R_goal_1_Every_acknowledged_move_is_there_after_kill_9_and_check_is_clean()
    {
        await using var app = await demo.AnotherAsync(Ct);
        using var api = new Api(app.Url, await app.KeyAsync("ingest", "company", Ct));
        var pipeline = (await api.GetAsync("/api/v1/pipelines", Ct)).EnumerateArray().First();
        var stages = pipeline.GetProperty("stages").EnumerateArray()
            .Where(stage => stage.GetProperty("kind").GetString() == "open")
            .Select(stage => stage.GetProperty("id").GetInt64()).ToList();
        var deals = (await api.GetAsync($"/api/v1/deals?kind=open&pipeline={pipeline.GetProperty("id").GetInt64()}&size={Moves}", Ct))
            .GetProperty("items").EnumerateArray().Take(Moves).ToList();
        Assert.Equal(Moves, deals.Count);

        var acknowledged = new ConcurrentDictionary<long, int>();
        var unknown = new ConcurrentDictionary<long, int>();
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                foreach (var deal in deals.Where((_, index) => index % Writers == writer))
                {
                    await MoveAsync(api, deal, stages, acknowledged, unknown);
                    if (acknowledged.Count >= Moves / 2)
                    {
                        half.TrySetResult();
                    }
                }
            },
            Ct)).ToList();
        await half.Task.WaitAsync(Ct);
        await app.KillAsync();
        await Task.WhenAll(writers);
        await app.StartAgainAsync(Ct);

        Assert.InRange(acknowledged.Count, Moves / 2, Moves - 1);
        using var again = new Api(app.Url, await app.KeyAsync("reader", "company", Ct));
        foreach (var (id, version) in acknowledged)
        {
            Assert.Equal(version, (await again.GetAsync($"/api/v1/deals/{id}", Ct)).GetProperty("version").GetInt32());
        }

        // Sent, but killed before the answer: applied once or not at all.
        foreach (var (id, version) in unknown)
        {
            Assert.InRange((await again.GetAsync($"/api/v1/deals/{id}", Ct)).GetProperty("version").GetInt32(), version, version + 1);
        }

        await app.KillAsync();
        var (exitCode, findings) = await app.CommandAsync(Ct, "check");
        Assert.True(exitCode == 0, findings);
    }

    private static async Task MoveAsync(
        Api api, JsonElement deal, List<long> stages, ConcurrentDictionary<long, int> acknowledged, ConcurrentDictionary<long, int> unknown)
    {
        var id = deal.GetProperty("id").GetInt64();
        var version = deal.GetProperty("version").GetInt32();
        var target = stages[(stages.IndexOf(deal.GetProperty("stageId").GetInt64()) + 1) % stages.Count];
        try
        {
            using var answer = await api.PostAsync($"/api/v1/deals/{id}/move", new { stageId = target, version }, Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var moved = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
            acknowledged[id] = moved.RootElement.GetProperty("version").GetInt32();
        }
        catch (HttpRequestException)
        {
            unknown[id] = version;
        }
    }
}
