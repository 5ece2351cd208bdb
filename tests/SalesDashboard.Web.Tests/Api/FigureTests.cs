using System.Net;
using System.Text.Json;
using SalesDashboard.Data.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class FigureTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    [Theory]
    [InlineData("company")]
    [InlineData("region")]
    [InlineData("city")]
    [InlineData("manager")]
    [InlineData("product")]
    [InlineData("segment")]
    [InlineData("client")]
    [InlineData("month")]
    public async Task Rows_add_up_to_the_total_whatever_they_are(string by)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var view = await program.JsonAsync($"/api/v1/plan-fact?from=2026-11&to=2026-11&by={by}");

        var total = view.GetProperty("total");
        Assert.Equal(20_000, total.GetProperty("plan").GetDecimal());
        Assert.Equal(4_000, total.GetProperty("fact").GetDecimal());
        Assert.Equal(4, total.GetProperty("lostCount").GetInt32());
        Assert.Equal(20, total.GetProperty("percent").GetDecimal());
        foreach (var measure in new[] { "plan", "fact", "factCount", "expected", "openCount", "openSum", "lostCount" })
        {
            Assert.Equal(total.GetProperty(measure).GetDecimal(), view.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty(measure).GetDecimal()));
        }
    }

    [Fact]
    public async Task A_view_tells_what_it_is_of()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var view = await program.JsonAsync("/api/v1/plan-fact?from=2026-10&to=2026-11&by=month");

        Assert.Equal("2026-11-20", view.GetProperty("asOf").GetString());
        Assert.Equal("deals", view.GetProperty("mode").GetString());
        Assert.Equal("USD", view.GetProperty("currency").GetString());
        Assert.Equal("month", view.GetProperty("by").GetString());
        Assert.Equal(["2026-10", "2026-11", null], view.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("key").GetString()));
        Assert.Equal(JsonValueKind.Null, view.GetProperty("rows")[0].GetProperty("percent").ValueKind);
    }

    [Theory]
    [InlineData("region=North", 2_000)]
    [InlineData("city=Odesa", 2_000)]
    [InlineData("department=East", 2_000)]
    [InlineData("department=West", 4_000)]
    [InlineData("manager=Mia", 1_000)]
    [InlineData("pipeline=Sales", 4_000)]
    [InlineData("department=East&region=North", 0)]
    public async Task A_filter_takes_a_name_or_an_external_id(string filter, decimal fact)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var view = await program.JsonAsync($"/api/v1/plan-fact?from=2026-11&to=2026-11&{filter}");

        Assert.Equal(fact, view.GetProperty("total").GetProperty("fact").GetDecimal());
    }

    [Fact]
    public async Task A_filter_takes_the_key_of_a_row()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);
        var regions = await program.JsonAsync("/api/v1/plan-fact?from=2026-11&to=2026-11&by=region");
        var south = regions.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "South");

        var view = await program.JsonAsync($"/api/v1/plan-fact?from=2026-11&to=2026-11&region={south.GetProperty("key").GetString()}");

        Assert.Equal(south.GetProperty("fact").GetDecimal(), view.GetProperty("total").GetProperty("fact").GetDecimal());
    }

    [Fact]
    public async Task Deals_are_counted_beyond_their_page()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var first = await program.JsonAsync("/api/v1/deals?kind=won&size=3");
        var second = await program.JsonAsync("/api/v1/deals?kind=won&size=3&page=2");

        Assert.Equal(4, first.GetProperty("total").GetInt32());
        Assert.Equal(4_000, first.GetProperty("sum").GetDecimal());
        Assert.Equal(3, first.GetProperty("items").GetArrayLength());
        var all = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(deal => deal.GetProperty("id").GetInt64()).ToList();
        Assert.Equal(4, all.Count);
        Assert.Equal(all.OrderDescending(), all);
    }

    [Theory]
    [InlineData("stage=Lost", 4)]
    [InlineData("manager=Eva", 3)]
    [InlineData("closedFrom=2026-11-19&closedTo=2026-11-19", 8)]
    [InlineData("closedFrom=2026-11-20", 0)]
    [InlineData("q=CNR-Max", 3)]
    [InlineData("q=044 123-45-67", 12)]
    [InlineData("q=nothing of this", 0)]
    [InlineData("kind=open&pipeline=Sales&manager=Eva", 1)]
    public async Task Deals_are_found_by_filters(string filter, int total)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        Assert.Equal(total, (await program.JsonAsync($"/api/v1/deals?{filter}")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_board_has_true_counts_and_cards_that_are_deals()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var board = await program.JsonAsync("/api/v1/board?pipeline=Sales");

        var stages = board.GetProperty("stages").EnumerateArray().ToList();
        Assert.Equal(["open", "open", "won", "lost"], stages.Select(stage => stage.GetProperty("kind").GetString()));
        Assert.Equal([4, 0, 4, 4], stages.Select(stage => stage.GetProperty("count").GetInt32()));
        var card = stages[3].GetProperty("cards")[0];
        Assert.Equal("Too expensive", card.GetProperty("lostReason").GetString());
        var deal = await program.JsonAsync($"/api/v1/deals/{card.GetProperty("id").GetInt64()}");
        Assert.Equal(card.GetRawText(), deal.GetRawText());
    }

    [Fact]
    public async Task A_report_that_is_not_built_yet_is_not_found()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        await (await program.GetAsync("/api/v1/reports/funnel", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.NotFound);
    }
}
