using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>Five thousand open deals in one pipeline, on a program of its own.</summary>
public sealed class BigBoardStory(Browser browser, DemoApp demo)
{
    private const int Deals = 5_000;
    private const int PerCall = 1_000;

    [Fact]
    public async Task AHEAD_19_Board_of_five_thousand_deals_is_small_and_a_drop_costs_two_messages_each_way()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await demo.AnotherAsync(ct);
        var pipeline = await FillAsync(app, ct);
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        var board = new Board(top);
        var opened = Stopwatch.GetTimestamp();
        await board.OpenAsync($"/deals?pipeline={pipeline}");
        var ready = Stopwatch.GetElapsedTime(opened);
        var counts = await board.Page.Locator("[data-board] .count").AllInnerTextsAsync();
        var nodes = await board.Page.EvaluateAsync<int>("document.querySelectorAll('*').length");
        var column = await board.FullColumnAsync();
        var id = await board.IdOfAsync(column, 0);
        await board.DragOverAsync(id, toColumn: column + 1);
        var (sent, received, bytes) = (top.FramesSent, top.FramesReceived, top.BytesReceived);

        await board.DropAsync();
        await Expect(board.Column(column + 1).Locator($"[data-id='{id}']")).ToBeVisibleAsync();
        await Expect(board.Page.Locator("[data-live]")).Not.ToBeEmptyAsync();

        (sent, received, bytes) = (top.FramesSent - sent, top.FramesReceived - received, top.BytesReceived - bytes);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Deals} deals: interactive after {ready.TotalMilliseconds:N0} ms, {nodes} nodes; a drop: {sent} messages up, {received} down, {bytes} bytes");
        Assert.InRange(counts.Sum(text => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)), Deals, int.MaxValue);
        Assert.InRange(nodes, 1, 3_500);
        Assert.InRange(sent, 1, 2);
        Assert.InRange(received, 1, 2);
        Assert.InRange(bytes, 1, 8 * 1024);
        top.AssertNoFaults();
    }

    private static async Task<long> FillAsync(AppProcess app, CancellationToken ct)
    {
        using var api = new Api(app.Url, await app.KeyAsync("ingest", "company", ct));
        var pipeline = (await api.GetAsync("/api/v1/pipelines", ct))[0];
        var open = pipeline.GetProperty("stages").EnumerateArray().Where(stage => stage.GetProperty("kind").GetString() == "open").Select(Id).ToList();
        var owners = (await api.GetAsync("/api/v1/deals?kind=open&size=100", ct)).GetProperty("items").EnumerateArray()
            .Select(deal => deal.GetProperty("ownerId").GetInt64()).Distinct().ToList();
        for (var first = 0; first < Deals; first += PerCall)
        {
            var some = Enumerable.Range(first, PerCall).Select(i => new
            {
                externalId = $"big-{i}",
                title = $"Big board deal {i}",
                stageId = open[i % open.Count],
                ownerId = owners[i % owners.Count],
                amount = 100 + i,
            });
            using var answer = await api.PostAsync("/api/v1/deals", some, ct);
            answer.EnsureSuccessStatusCode();
        }

        return Id(pipeline);
    }

    private static long Id(JsonElement record) => record.GetProperty("id").GetInt64();
}
