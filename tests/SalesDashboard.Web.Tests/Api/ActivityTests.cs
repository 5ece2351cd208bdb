using System.Net;
using System.Text.Json;
using SalesDashboard.Data.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class ActivityTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string Activities = "/api/v1/activities";

    private static readonly (string, string) s_sameOrigin = ("X-Requested-With", "test");

    [Fact]
    public async Task CAB_7_An_activity_is_entered_changed_and_closed_over_REST()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);

        var made = await (await PostAsync(program, $$"""{ "type": "call-out-cold", "dueAt": "2026-11-19T15:00:00+05:00", "subject": "Ring", "employeeId": {{app.Company.Mia.Id}} }""")).JsonAsync();
        var (id, version) = (made.GetProperty("id").GetInt64(), made.GetProperty("version").GetInt32());
        Assert.Equal(["call-out-cold", "2026-11-19T10:00:00Z", "overdue", "Ring"], Texts(made, "type", "dueAt", "state", "subject"));

        var changed = await (await program.SendAsync(HttpMethod.Put, $"{Activities}/{id}", $$"""{ "version": {{version}}, "type": "demonstration", "dueAt": "2026-11-20T10:00Z" }""")).JsonAsync();
        Assert.Equal(["demonstration", "open", ""], Texts(changed, "type", "state", "subject"));
        var conflict = await (await program.SendAsync(HttpMethod.Post, $"{Activities}/{id}/close", $$"""{ "version": {{version}} }""")).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal(version + 1, conflict.GetProperty("current").GetProperty("version").GetInt32());

        var closed = await (await program.SendAsync(HttpMethod.Post, $"{Activities}/{id}/close", $$"""{ "version": {{version + 1}}, "result": "Sold" }""")).JsonAsync();
        Assert.Equal(["inTime", "Sold"], Texts(closed, "state", "result"));
        Assert.Equal(closed.GetRawText(), (await program.JsonAsync($"{Activities}/{id}")).GetRawText());
        await (await program.SendAsync(HttpMethod.Post, $"{Activities}/{id}/close", $$"""{ "version": {{version + 2}} }""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task CAB_7_A_repeated_call_enters_nothing_twice()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var json = $$"""{ "type": "letter", "dueAt": "2026-11-18T10:00:00Z", "subject": "Once", "employeeId": {{app.Company.Max.Id}} }""";

        var first = await (await program.SendAsync(HttpMethod.Post, Activities, json, ("Idempotency-Key", "activity-1"))).JsonAsync();
        var second = await (await program.SendAsync(HttpMethod.Post, Activities, json, ("Idempotency-Key", "activity-1"))).JsonAsync();

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal(1, (await program.JsonAsync($"{Activities}?from=2026-11-18&to=2026-11-18&type=letter&employee=Max")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task CAB_1_A_manager_reads_and_writes_own_activities_only()
    {
        using var mia = await app.SignInAsync(app.Company.Mia);
        using var eva = await app.SignInAsync(app.Company.Eva);
        var foreign = (await eva.JsonAsync($"{Activities}?state=open")).GetProperty("items")[0];
        var id = foreign.GetProperty("id").GetInt64();
        Assert.Contains(app.Company.Eva.Canary, foreign.GetRawText(), StringComparison.Ordinal);

        var own = await (await PostAsync(mia, """{ "type": "task", "dueAt": "2026-11-20T08:00" }""")).JsonAsync();
        Assert.Equal(app.Company.Mia.Id, own.GetProperty("employeeId").GetInt64());
        await (await PostAsync(mia, $$"""{ "type": "task", "dueAt": "2026-11-20T08:00", "employeeId": {{app.Company.Eva.Id}} }""")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        foreach (var wish in new[] { id, 777_777L })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await mia.GetAsync($"{Activities}/{wish}", TestContext.Current.CancellationToken)).StatusCode);
            await (await mia.SendAsync(HttpMethod.Put, $"{Activities}/{wish}", """{ "version": 1, "type": "task", "dueAt": "2026-11-20T08:00" }""", s_sameOrigin)).ProblemAsync(HttpStatusCode.NotFound);
            await (await mia.SendAsync(HttpMethod.Post, $"{Activities}/{wish}/close", """{ "version": 1 }""", s_sameOrigin)).ProblemAsync(HttpStatusCode.NotFound);
        }

        Assert.Equal(foreign.GetRawText(), (await eva.JsonAsync($"{Activities}/{id}")).GetRawText());
    }

    [Theory]
    [InlineData("""{ "type": "phone", "dueAt": "2026-11-20T08:00Z" }""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{ "type": "task", "dueAt": "tomorrow" }""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{ "type": "task", "dueAt": "1026-11-20T08:00Z" }""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{ "type": "task", "dueAt": "2026-11-20T08:00Z", "dealId": 777777 }""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{ "type": "task", "dueAt": "2026-11-20T08:00Z", "subject": "a\u0000" }""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{ "type": "task", "dueAt": "2026-11-20T08:00Z", "due": 1 }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "type": "task" }""", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_activity_is_refused_in_words(string json, HttpStatusCode status)
    {
        using var mia = await app.SignInAsync(app.Company.Mia);

        await (await PostAsync(mia, json)).ProblemAsync(status);
    }

    [Theory]
    [InlineData("?from=2026-13-01")]
    [InlineData("?from=2026-11-02&to=2026-11-01")]
    [InlineData("?from=2024-11-02&to=2026-11-01")]
    [InlineData("?type=phone")]
    [InlineData("?state=done")]
    [InlineData("?who=Mia")]
    public async Task A_question_that_cannot_be_understood_is_not_guessed(string query)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        await (await program.GetAsync(Activities + query, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.BadRequest);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string json) => client.SendAsync(HttpMethod.Post, Activities, json, s_sameOrigin);

    private static IEnumerable<string?> Texts(JsonElement json, params string[] names) => names.Select(name => json.GetProperty(name).GetString());
}
