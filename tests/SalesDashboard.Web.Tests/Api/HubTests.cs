using SalesDashboard.Data.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class HubTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static readonly TimeSpan s_mostForReads = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_stream_begins_with_the_view_and_goes_on_with_each_change()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        await using var hub = await HubSocket.ConnectAsync(app, ("X-Api-Key", await app.KeyAsync(ApiKeyRole.Reader)));
        var facts = await hub.StreamAsync("StreamPlanFact", """{ "from": "2026-11", "to": "2026-11", "by": "manager" }""");
        var rest = await program.JsonAsync("/api/v1/plan-fact?from=2026-11&to=2026-11&by=manager");
        Assert.Equal(rest.GetRawText(), (await hub.ItemAsync(facts)).GetRawText());

        await (await program.SendAsync(HttpMethod.Post, "/api/v1/deals", $$"""
            [{ "externalId": "hub-1", "title": "Hub", "stageId": {{app.Company.Won.Id}}, "employeeId": "Mia", "amount": 250.50, "closedOn": "2026-11-20" }]
            """)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var changed = await hub.ItemAsync(facts);
        Assert.Equal(rest.GetProperty("total").GetProperty("fact").GetDecimal() + 250.50m, changed.GetProperty("total").GetProperty("fact").GetDecimal());
        Assert.Equal((await program.JsonAsync("/api/v1/plan-fact?from=2026-11&to=2026-11&by=manager")).GetRawText(), changed.GetRawText());
    }

    [Fact]
    public async Task Board_and_ticker_have_the_shapes_of_rest()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);
        await using var hub = await HubSocket.ConnectAsync(app, ("X-Api-Key", await app.KeyAsync(ApiKeyRole.Reader)));

        var board = await hub.FirstAsync("StreamBoard", app.Company.Pipeline.Id.ToString(null, null));
        var ticker = await hub.FirstAsync("StreamTicker");

        Assert.Equal((await program.JsonAsync("/api/v1/board")).GetRawText(), board.GetRawText());
        Assert.Contains(app.Company.Mia.Canary, ticker.GetProperty("items").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StreamPlanFact", """{ "from": "2017-13" }""", "2017-13")]
    [InlineData("StreamPlanFact", """{ "by": "planet" }""", "planet")]
    [InlineData("StreamPlanFact", """{ "manger": "Mia" }""", "")]
    [InlineData("StreamBoard", "777777", "777777")]
    [InlineData("StreamBoard", "\"x\"", "")]
    [InlineData("StreamNothing", "1", "")]
    public async Task A_wrong_call_ends_with_words_and_leaves_the_connection(string method, string argument, string told)
    {
        await using var hub = await HubSocket.ConnectAsync(app, ("X-Api-Key", await app.KeyAsync(ApiKeyRole.Reader)));

        var error = await hub.ErrorAsync(await hub.StreamAsync(method, argument));

        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal("2026-11-20", (await hub.FirstAsync("StreamPlanFact", "{}")).GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task R44_A_revoked_key_reads_no_longer_than_five_seconds()
    {
        var key = await app.KeyAsync(ApiKeyRole.Reader);
        await using var hub = await HubSocket.ConnectAsync(app, ("X-Api-Key", key));
        await hub.ItemAsync(await hub.StreamAsync("StreamTicker"));

        await app.RevokeAsync(key);

        var closed = UntilClosedAsync(hub);
        await closed.WaitAsync(s_mostForReads, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task R44_Another_scope_ends_the_streams_but_not_the_connection()
    {
        await using var hub = await HubSocket.ConnectAsync(app, ("X-Api-Key", await app.KeyAsync(ApiKeyRole.Reader, department: "West")));
        var ticker = await hub.StreamAsync("StreamTicker");
        await hub.ItemAsync(ticker);

        await app.ChangeAsync(async context =>
        {
            var growing = new Domain.Organization.Department("New below West");
            growing.PutUnder(await context.Departments.FindAsync(app.Company.West.Id));
            context.Departments.Add(growing);
        });

        Assert.Contains("start the stream again", await hub.ErrorAsync(ticker).WaitAsync(s_mostForReads, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await hub.FirstAsync("StreamTicker");
    }

    private static async Task UntilClosedAsync(HubSocket hub)
    {
        while (await hub.ReceiveAsync() is not null)
        {
        }
    }

    [Fact]
    public async Task One_connection_has_twenty_streams_at_most()
    {
        await using var hub = await HubSocket.ConnectAsync(app, ("X-Api-Key", await app.KeyAsync(ApiKeyRole.Reader)));
        var first = await hub.StreamAsync("StreamTicker");
        await hub.ItemAsync(first);
        for (var i = 1; i < 20; i++)
        {
            await hub.ItemAsync(await hub.StreamAsync("StreamTicker"));
        }

        Assert.Contains("20 streams", await hub.ErrorAsync(await hub.StreamAsync("StreamTicker")), StringComparison.Ordinal);
    }
}
