using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class ChangeTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string Deals = "/api/v1/deals";

    [Fact]
    public async Task R21_Of_200_moves_of_one_version_exactly_one_wins()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        foreach (var round in new[] { 1, 2, 3 })
        {
            var id = await NewDealAsync(program, $"race {round}");
            var moves = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => program.SendAsync(
                HttpMethod.Post, $"{Deals}/{id}/move", $$"""{ "stageId": {{(i % 2 == 0 ? app.Company.Pipeline.Stages[1] : app.Company.Won).Id}}, "version": 1 }""")));

            var won = Assert.Single(moves, move => move.StatusCode == HttpStatusCode.OK);
            Assert.Equal(2, (await won.JsonAsync()).GetProperty("version").GetInt32());
            foreach (var lost in moves.Where(move => move != won))
            {
                var problem = await lost.ProblemAsync(HttpStatusCode.Conflict);
                Assert.Equal(2, problem.GetProperty("current").GetProperty("version").GetInt32());
                Assert.StartsWith("key test", problem.GetProperty("changedBy").GetString(), StringComparison.Ordinal);
            }

            await using var context = await app.Services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), TestContext.Current.CancellationToken);
            Assert.Equal(2, await context.Journal.CountAsync(entry => entry.Entity == "Deal" && entry.EntityId == id, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task PIPE_32_A_lost_stage_asks_for_a_reason_and_the_reason_for_words()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var id = await NewDealAsync(program, "lost");
        var reason = app.Company.LostReason.Id;

        await (await MoveAsync($$"""{ "stageId": {{app.Company.Lost.Id}}, "version": 1 }""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await MoveAsync($$"""{ "stageId": {{app.Company.Lost.Id}}, "version": 1, "lostReasonId": {{reason}} }""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await MoveAsync($$"""{ "stageId": {{app.Company.Lost.Id}}, "version": 1, "lostReasonId": 777 }""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await MoveAsync("""{ "stageId": 777, "version": 1 }""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var lost = await (await MoveAsync($$"""{ "stageId": {{app.Company.Lost.Id}}, "version": 1, "lostReasonId": {{reason}}, "lostComment": "dear" }""")).JsonAsync();

        Assert.Equal(["lost", "Too expensive", "dear", "2026-11-20"], new[] { "kind", "lostReason", "lostComment", "closedOn" }.Select(name => lost.GetProperty(name).GetString()));
        await (await MoveAsync($$"""{ "stageId": {{app.Company.Open.Id}}, "version": 2 }""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Task<HttpResponseMessage> MoveAsync(string json) => program.SendAsync(HttpMethod.Post, $"{Deals}/{id}/move", json);
    }

    [Fact]
    public async Task AHEAD_16_Deals_that_another_system_sends_as_lost_need_a_reason_and_the_reason_words()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var reason = app.Company.LostReason.Name;

        Assert.Equal(("refused", "lostReason"), await SendAsync("", ""));
        Assert.Equal(("refused", "lostComment"), await SendAsync($", \"lostReason\": \"{reason}\"", ""));
        Assert.Equal(("created", null), await SendAsync($", \"lostReason\": \"{reason}\"", ", \"lostComment\": \"dear\""));
        Assert.Equal(("unchanged", null), await SendAsync("", ""));

        async Task<(string? State, string? Field)> SendAsync(string why, string words)
        {
            var body = $$"""[{ "externalId": "api-lost", "title": "T", "stage": "Lost", "employeeId": "Mia"{{why}}{{words}} }]""";
            var result = (await (await program.SendAsync(HttpMethod.Post, Deals, body)).JsonAsync())[0];
            return (result.GetProperty("status").GetString(), result.TryGetProperty("field", out var field) ? field.GetString() : null);
        }
    }

    [Fact]
    public async Task PIPE_15_Only_an_open_deal_in_the_companys_currency_gets_the_average_bill()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        await SetBillAsync(500);
        await program.SendAsync(HttpMethod.Post, Deals, """
            [{ "externalId": "bill-open", "title": "Billed open", "stage": "New", "employeeId": "Mia" },
             { "externalId": "bill-won", "title": "Billed won", "stage": "Won", "employeeId": "Mia" },
             { "externalId": "bill-yen", "title": "Billed yen", "stage": "New", "employeeId": "Mia", "currency": "JPY" }]
            """);
        await SetBillAsync(null);

        var deals = (await program.JsonAsync($"{Deals}?q=Billed")).GetProperty("items").EnumerateArray()
            .ToDictionary(deal => deal.GetProperty("externalId").GetString() ?? "", deal => deal.TryGetProperty("amount", out var amount) && amount.ValueKind == JsonValueKind.Number ? amount.GetDecimal() : (decimal?)null);

        Assert.Equal((500m, null, null), (deals["bill-open"], deals["bill-won"], deals["bill-yen"]));

        async Task SetBillAsync(decimal? bill)
        {
            await using var context = await app.Services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), TestContext.Current.CancellationToken);
            (await context.Pipelines.SingleAsync(pipeline => pipeline.Id == app.Company.Pipeline.Id, TestContext.Current.CancellationToken)).SetAverageBill(bill);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task PIPE_48_A_closed_deal_is_recalled_and_its_fact_goes()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var id = await NewDealAsync(program, "recalled");
        await (await program.SendAsync(HttpMethod.Post, $"{Deals}/{id}/recall", """{ "version": 1 }""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await program.SendAsync(HttpMethod.Post, $"{Deals}/{id}/move", $$"""{ "stageId": {{app.Company.Won.Id}}, "version": 1 }""");
        var before = await FactAsync();

        await (await program.SendAsync(HttpMethod.Post, $"{Deals}/{id}/recall", """{ "version": 1 }""")).ProblemAsync(HttpStatusCode.Conflict);
        var recalled = await (await program.SendAsync(HttpMethod.Post, $"{Deals}/{id}/recall", """{ "version": 2, "reason": "not paid" }""")).JsonAsync();

        Assert.Equal("open", recalled.GetProperty("kind").GetString());
        Assert.Equal(before - 12.50m, await FactAsync());

        async Task<decimal> FactAsync() => (await program.JsonAsync("/api/v1/plan-fact?from=2026-11&to=2026-11&manager=Mia")).GetProperty("total").GetProperty("fact").GetDecimal();
    }

    [Fact]
    public async Task Deals_are_created_updated_left_alone_or_refused_each_for_itself()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        const string Both = """
            [{ "externalId": "one", "title": "Первая", "pipeline": "sales", "stage": "new", "employeeId": "Mia", "amount": 10.1234, "currency": "EUR", "createdOn": "2026-01-02", "source": "web" },
             { "externalId": "two", "title": "Second", "stage": "Lost", "employeeId": "Eva", "lostReason": "too expensive", "lostComment": "no", "closedOn": "2026-11-03" }]
            """;
        Assert.Equal(["created", "created"], await StatusesAsync(Both));
        Assert.Equal(["unchanged", "unchanged"], await StatusesAsync(Both));
        Assert.Equal(["updated", "refused", "unchanged"], await StatusesAsync("""[{ "externalId": "one", "amount": 11 }, { "externalId": "two", "stage": "Nowhere" }, { "externalId": "two", "closedOn": "2026-11-03" }]""", "two"));

        var one = (await program.JsonAsync($"{Deals}?q=Первая")).GetProperty("items")[0];
        Assert.Equal("one", one.GetProperty("externalId").GetString());
        Assert.Equal(11, one.GetProperty("amount").GetDecimal());
        Assert.Equal(["EUR", "2026-01-02", "web", "open"], new[] { "currency", "createdOn", "source", "kind" }.Select(name => one.GetProperty(name).GetString()));
        Assert.Equal(2, one.GetProperty("version").GetInt32());

        async Task<IEnumerable<string?>> StatusesAsync(string json, string? repeated = null)
        {
            var results = (await (await program.SendAsync(HttpMethod.Post, Deals, json)).JsonAsync()).EnumerateArray().ToList();
            return results.Select(result => result.GetProperty("status").GetString() == "refused" && repeated is not null && result.GetProperty("message").GetString()?.Contains("came before", StringComparison.Ordinal) == true
                ? "unchanged"
                : result.GetProperty("status").GetString());
        }
    }

    [Theory]
    [InlineData("""{ "externalId": "r" }""", "title")]
    [InlineData("""{ "title": "R", "stage": "New", "employeeId": "Mia" }""", "externalId")]
    [InlineData("""{ "externalId": "r", "title": " ", "stage": "New", "employeeId": "Mia" }""", "title")]
    [InlineData("""{ "externalId": "r", "title": "R", "employeeId": "Mia" }""", "stage")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New" }""", "employeeId")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "employeeId": "Nobody" }""", "employeeId")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "ownerId": 777 }""", "ownerId")]
    [InlineData("""{ "externalId": "r", "title": "R", "stageId": 777, "employeeId": "Mia" }""", "stageId")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "employeeId": "Mia", "pipeline": "No" }""", "pipeline")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "employeeId": "Mia", "client": "No" }""", "client")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "employeeId": "Mia", "productId": 777 }""", "productId")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "employeeId": "Mia", "amount": -1 }""", "amount")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "employeeId": "Mia", "amount": 0.00001 }""", "amount")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "employeeId": "Mia", "amount": 1e20 }""", "amount")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "New", "employeeId": "Mia", "currency": "euro" }""", "currency")]
    [InlineData("""{ "externalId": "r", "title": "R\u0000", "stage": "New", "employeeId": "Mia" }""", "title")]
    [InlineData("""{ "externalId": "r", "title": "R", "stage": "Lost", "employeeId": "Mia", "lostReason": "No" }""", "lostReason")]
    public async Task A_refused_deal_is_told_where_and_why(string json, string field)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var before = await TotalAsync();

        var result = (await (await program.SendAsync(HttpMethod.Post, Deals, $"[{json}]")).JsonAsync())[0];

        Assert.Equal("refused", result.GetProperty("status").GetString());
        Assert.Equal(field, result.GetProperty("field").GetString());
        Assert.StartsWith(field, result.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await TotalAsync());

        async Task<int> TotalAsync() => (await program.JsonAsync(Deals)).GetProperty("total").GetInt32();
    }

    [Fact]
    public async Task R39_A_key_writes_inside_its_scope_only()
    {
        using var company = await app.ProgramAsync(ApiKeyRole.Ingest);
        using var east = await app.ProgramAsync(ApiKeyRole.Ingest, department: "East");
        await NewDealAsync(company, "foreign");

        var results = await (await east.SendAsync(HttpMethod.Post, Deals, """
            [{ "externalId": "foreign", "title": "Mine now", "stage": "New", "employeeId": "Eva" }, { "externalId": "for-mia", "title": "T", "stage": "New", "employeeId": "Mia" },
             { "externalId": "for-eva", "title": "T", "stage": "New", "employeeId": "Eva" }]
            """)).JsonAsync();

        Assert.Equal(["refused", "refused", "created"], results.EnumerateArray().Select(result => result.GetProperty("status").GetString()));
        var mine = await (await east.SendAsync(HttpMethod.Put, "/api/v1/plans", """[{ "employeeId": "Mia", "month": "2026-12", "amount": 1 }]""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var missing = await (await east.SendAsync(HttpMethod.Put, "/api/v1/plans", """[{ "employeeId": "Xyz", "month": "2026-12", "amount": 1 }]""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(missing.GetRawText(), mine.GetRawText().Replace("Mia", "Xyz", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("Mia")]
    public async Task Who_has_not_the_right_changes_nothing(string actor)
    {
        using var client = actor == "reader" ? await app.ProgramAsync(ApiKeyRole.Reader) : await app.SignInAsync(app.Company.Mia);
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var own = (await program.JsonAsync($"{Deals}?manager=Mia&kind=won")).GetProperty("items")[0];
        var (id, version) = (own.GetProperty("id").GetInt64(), own.GetProperty("version").GetInt32());

        await (await SendAsync(HttpMethod.Post, Deals, """[{ "externalId": "no", "title": "T", "stage": "New", "employeeId": "Mia" }]""")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await SendAsync(HttpMethod.Put, "/api/v1/plans", """[{ "employeeId": "Mia", "month": "2026-12", "amount": 1 }]""")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await SendAsync(HttpMethod.Post, $"{Deals}/{id}/recall", $$"""{ "version": {{version}} }""")).ProblemAsync(HttpStatusCode.Forbidden);

        Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string json) => client.SendAsync(method, address, json, ("X-Requested-With", "test"));
    }

    [Fact]
    public async Task A_manager_moves_own_cards_with_the_cookie()
    {
        using var mia = await app.SignInAsync(app.Company.Mia);
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var id = await NewDealAsync(program, "of Mia");

        var moved = await mia.SendAsync(HttpMethod.Post, $"{Deals}/{id}/move", $$"""{ "stageId": {{app.Company.Pipeline.Stages[1].Id}}, "version": 1 }""", ("Origin", "http://localhost"));

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
    }

    [Fact]
    public async Task PLAN_8_Plans_are_set_by_our_id_or_the_other_system_s_all_or_none()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);

        var set = await (await PutAsync($$"""[{ "employeeId": "Mia", "month": "2027-01", "amount": 70.50, "reason": "start" }, { "employeeId": {{app.Company.Eva.Id}}, "month": "2027-01", "amount": 30 }]""")).JsonAsync();
        Assert.Equal(2, set.GetProperty("changed").GetInt32());
        foreach (var wrong in new[] { "\"month\": \"2027-13\", \"amount\": 1", "\"month\": \"2027-01\", \"amount\": -1", "\"month\": \"2027-01\", \"amount\": 0.00001", "\"month\": \"\", \"amount\": 1" })
        {
            await (await PutAsync($$"""[{ "employeeId": "Max", "month": "2027-01", "amount": 5 }, { "employeeId": "Eva", {{wrong}} }]""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        }

        await (await PutAsync("""[{ "employeeId": "Max", "month": "2027-01", "amount": 5 }, { "employeeId": "Max", "month": "2027-01", "amount": 6 }]""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var view = await program.JsonAsync("/api/v1/plan-fact?from=2027-01&to=2027-01");
        Assert.Equal(100.50m, view.GetProperty("total").GetProperty("plan").GetDecimal());

        Task<HttpResponseMessage> PutAsync(string json) => program.SendAsync(HttpMethod.Put, "/api/v1/plans", json);
    }

    private static async Task<long> NewDealAsync(HttpClient program, string externalId)
    {
        var answer = await program.SendAsync(
            HttpMethod.Post, Deals, $$"""[{ "externalId": "{{externalId}}", "title": "T", "stage": "New", "employeeId": "Mia", "amount": 12.50 }]""");
        return (await answer.JsonAsync())[0].GetProperty("id").GetInt64();
    }
}
