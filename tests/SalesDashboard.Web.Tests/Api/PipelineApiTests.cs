using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class PipelineApiTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string Pipelines = "/api/v1/pipelines";

    [Fact]
    public async Task PIPE_13_A_pipeline_is_made_once_however_often_it_is_asked_for_with_one_key()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Admin);
        const string Body = """
            { "name": "Retail", "averageBill": 250.5, "chatLabel": "RT", "distribution": "even", "choice": "related", "balance": "fewest",
              "members": [{ "employeeId": "Mia", "capacity": 20 }], "stages": [{ "name": "Lead", "kind": "open", "probability": 10 },
              { "name": "Sold", "kind": "won", "probability": 100 }, { "name": "Gone", "kind": "lost", "probability": 0 }] }
            """;

        var made = await (await program.SendAsync(HttpMethod.Post, Pipelines, Body, ("Idempotency-Key", "retail"))).JsonAsync();
        var again = await (await program.SendAsync(HttpMethod.Post, Pipelines, Body, ("Idempotency-Key", "retail"))).JsonAsync();

        Assert.Equal(made.GetRawText(), again.GetRawText());
        Assert.Equal(["Retail", "RT", "even", "related", "fewest"], new[] { "name", "chatLabel", "distribution", "choice", "balance" }.Select(name => made.GetProperty(name).GetString()));
        Assert.Equal((app.Company.Mia.Id, 20), (made.GetProperty("members")[0].GetProperty("employeeId").GetInt64(), made.GetProperty("members")[0].GetProperty("capacity").GetInt32()));
        var listed = Assert.Single((await program.JsonAsync(Pipelines)).EnumerateArray(), each => each.GetProperty("name").GetString() == "Retail");

        // The promised shape, nothing more.
        Assert.Equal(["id", "name", "stages"], listed.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["id", "name", "kind", "order", "probability"], listed.GetProperty("stages")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["Lead", "Sold", "Gone"], listed.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task PIPE_27_PIPE_35_Settings_are_put_with_the_version_that_was_read()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Admin);
        var made = await (await program.SendAsync(HttpMethod.Post, Pipelines, """{ "name": "Put me" }""")).JsonAsync();
        var address = $"{Pipelines}/{made.GetProperty("id").GetInt64()}";

        var put = await (await program.SendAsync(HttpMethod.Put, address, """{ "name": "Put", "distribution": "even", "version": 1 }""")).JsonAsync();

        Assert.Equal(("Put", 2), (put.GetProperty("name").GetString(), put.GetProperty("version").GetInt32()));
        Assert.Equal(4, put.GetProperty("stages").GetArrayLength());
        await (await program.SendAsync(HttpMethod.Put, address, """{ "name": "Late", "version": 1 }""")).ProblemAsync(HttpStatusCode.Conflict);
        await (await program.SendAsync(HttpMethod.Put, $"{Pipelines}/777", """{ "name": "Nobody" }""")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{ "name": " " }""", "name")]
    [InlineData("""{ "name": "Sales" }""", "belongs to another pipeline")]
    [InlineData("""{ "name": "L", "chatLabel": "1234567890123" }""", "13 characters; at most 12")]
    [InlineData("""{ "name": "B", "averageBill": -1 }""", "averageBill")]
    [InlineData("""{ "name": "C", "members": [{ "employeeId": "Mia", "capacity": 0 }] }""", "capacity")]
    [InlineData("""{ "name": "M", "members": [{ "employeeId": "Nobody" }] }""", "Nobody")]
    [InlineData("""{ "name": "S", "stages": [] }""", "at least one of kind open")]
    [InlineData("""{ "name": "T", "stages": [{ "name": "", "kind": "open", "probability": 1 }] }""", "no fitting name")]
    public async Task PIPE_14_PIPE_16_What_does_not_fit_is_refused_with_the_place_and_the_way_out(string body, string said)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Admin);

        var problem = await (await program.SendAsync(HttpMethod.Post, Pipelines, body)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_35_Only_who_may_manage_pipelines_changes_them()
    {
        using var reader = await app.ProgramAsync(ApiKeyRole.Reader);
        await (await reader.SendAsync(HttpMethod.Post, Pipelines, """{ "name": "R" }""")).ProblemAsync(HttpStatusCode.Forbidden);
        foreach (var person in new[] { app.Company.Mia, app.Company.Tara })
        {
            using var browser = await app.SignInAsync(person);
            await (await browser.SendAsync(HttpMethod.Put, $"{Pipelines}/{app.Company.Pipeline.Id}", """{ "name": "Mine" }""", ("X-Requested-With", "test"))).ProblemAsync(HttpStatusCode.Forbidden);
        }

        using var head = await app.SignInAsync(app.Company.Henry);
        var stranger = await (await head.SendAsync(HttpMethod.Post, Pipelines, """{ "name": "H", "members": [{ "employeeId": "Mia" }] }""", ("X-Requested-With", "test"))).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Mia", stranger.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var made = await (await head.SendAsync(HttpMethod.Post, Pipelines, """{ "name": "H", "members": [{ "employeeId": "Eva" }] }""", ("X-Requested-With", "test"))).JsonAsync();
        Assert.Equal(JsonValueKind.Number, made.GetProperty("id").ValueKind);
    }

    [Fact]
    public async Task CRM_4_Documents_are_listed_and_downloaded_by_who_may_see_the_deal_only()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var deal = (await program.JsonAsync("/api/v1/deals?manager=Mia&kind=open")).GetProperty("items")[0].GetProperty("id").GetInt64();
        var added = await app.Services.GetRequiredService<AttachDocument>().ExecuteAsync(
            new AttachDocument.Request(deal, "offer.html", "<script>alert(1)</script>"u8.ToArray()), Caller.System("test"), TestContext.Current.CancellationToken);
        var document = Assert.IsType<AttachDocument.Attached>(added).DocumentId;

        var listed = Assert.Single((await program.JsonAsync($"/api/v1/deals/{deal}/documents")).EnumerateArray());
        var file = await program.GetAsync($"/api/v1/deals/{deal}/documents/{document}", TestContext.Current.CancellationToken);

        Assert.Equal("offer.html", listed.GetProperty("name").GetString());
        Assert.Equal(("application/octet-stream", "attachment"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("<script>alert(1)</script>", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var stranger = await app.SignInAsync(app.Company.Eva);
        Assert.Empty((await stranger.JsonAsync($"/api/v1/deals/{deal}/documents")).EnumerateArray());
        await (await stranger.GetAsync($"/api/v1/deals/{deal}/documents/{document}", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.NotFound);
        await (await program.GetAsync($"/api/v1/deals/{deal + 1}/documents/{document}", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.NotFound);
    }
}
