using System.Net;
using System.Text;
using SalesDashboard.Data.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

/// <summary>R-goal 30: whatever is sent, the answer is a problem in words and nothing is written.</summary>
public sealed class MalformedTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    public static IEnumerable<TheoryDataRow<string>> Queries =>
    [
        new("plan-fact?from=2017-13"), new("plan-fact?from=2017-00"), new("plan-fact?from=2017-1"), new("plan-fact?from=17-01"), new("plan-fact?from=abc"),
        new("plan-fact?from=2017-01-01"), new("plan-fact?from=0000-01"), new("plan-fact?from=2017-01&from=2017-02"), new("plan-fact?from=2017-12&to=2017-01"),
        new("plan-fact?from=1900-01&to=2017-01"), new("plan-fact?to=x"), new("plan-fact?by=planet"), new("plan-fact?by=1"), new("plan-fact?by=company,region"),
        new("plan-fact?by=Company%00"), new("plan-fact?form=2017-01"), new("plan-fact?From=2017-01"), new("plan-fact?region=Atlantis"), new("plan-fact?manager=999999999999999999999"),
        new("plan-fact?city=%27%20OR%201=1--"), new("plan-fact?pipeline=-1"), new($"plan-fact?region={new string('a', 5000)}"), new("deals?kind=lots"), new("deals?page=0"),
        new("deals?page=-1"), new("deals?page=1.5"), new("deals?page=99999999999"), new("deals?size=0"), new("deals?size=501"), new("deals?size=abc"), new("deals?closedFrom=2017-02-30"),
        new("deals?closedTo=30.12.2017"), new("deals?stage=Nowhere"), new("deals?manager=Nobody"), new("deals?q=%01"), new("deals?sort=amount;drop"), new("deals/0"), new("deals/-1"),
        new("deals/9223372036854775808"), new("deals/1?x=1"), new("board?pipeline=Nothing"), new("board?pipelineId=1"), new("pipelines?x=1"), new("nothing"), new(""), new("deals/1/move/2"),
    ];

    public static IEnumerable<TheoryDataRow<string>> Bodies =>
    [
        new(""), new("null"), new("{"), new("["), new("[{]"), new("{}"), new("\"text\""), new("17"), new("[null]"), new("[1]"), new("[[]]"), new("[{}"), new("[{},]"), new("[/* why */]"),
        new("""[{ "externalId": "a", "externalId": "b" }]"""), new("""[{ "externalID": "a" }]"""), new("""[{ "externalId": "a", "id": 5 }]"""), new("""[{ "externalId": "a", "version": 9 }]"""),
        new("""[{ "externalId": "a", "amount": "12" }]"""), new("""[{ "externalId": "a", "amount": NaN }]"""), new("""[{ "externalId": "a", "amount": 1e999 }]"""),
        new("""[{ "externalId": "a", "amount": true }]"""), new("""[{ "externalId": 5 }]"""), new("""[{ "externalId": null }]"""), new("""[{ "externalId": "a", "ownerId": "5" }]"""),
        new("""[{ "externalId": "a", "createdOn": "2017-02-30" }]"""), new("""[{ "externalId": "a", "createdOn": 5 }]"""), new("""[{ "externalId": "a", "closedOn": "soon" }]"""),
        new("""[{ "externalId": "\ud800" }]"""), new("""[{ "externalId": "a", "title": {} }]"""), new("""[{ 'externalId': 'a' }]"""), new("[{ externalId: 1 }]"), new("\ufeff[]x"), new("[] []"),
        new($$"""[{ "externalId": "a", "amount": {{new string('9', 10_000)}} }]"""), new(new string('[', 1_000)), new(string.Concat(Enumerable.Repeat("""{ "a":""", 1_000))),
        new("[" + string.Join(',', Enumerable.Repeat("{}", 1_001)) + "]"),
    ];

    [Theory, MemberData(nameof(Queries))]
    public async Task R30_A_wrong_address_is_a_problem(string address)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var answer = await program.GetAsync($"/api/v1/{address}", TestContext.Current.CancellationToken);

        Assert.InRange((int)answer.StatusCode, 400, 404);
        await answer.ProblemAsync(answer.StatusCode);
    }

    [Theory, MemberData(nameof(Bodies))]
    public async Task R30_A_wrong_body_is_a_problem_and_writes_nothing(string json)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);

        foreach (var (method, address) in new[] { (HttpMethod.Post, "/api/v1/deals"), (HttpMethod.Put, "/api/v1/plans"), (HttpMethod.Post, "/api/v1/deals/1/move"), (HttpMethod.Post, "/api/v1/deals/1/recall") })
        {
            await (await program.SendAsync(method, address, json)).ProblemAsync(HttpStatusCode.BadRequest);
        }

        Assert.Equal(12, (await program.JsonAsync("/api/v1/deals")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task R30_The_fault_is_told_with_its_value_and_the_way_out()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var problem = await (await program.GetAsync("/api/v1/plan-fact?from=2017-13", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal("from is \"2017-13\"; give an existing month as yyyy-MM, for example 2017-12.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task R30_Another_content_type_is_not_taken(string? type)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        using var content = new ByteArrayContent("[]"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await program.PostAsync("/api/v1/deals", content, TestContext.Current.CancellationToken);

        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task R30_A_packed_body_is_not_unpacked()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        using var content = new StringContent("[]", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");

        await (await program.PostAsync("/api/v1/deals", content, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'[', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)']' })]
    [InlineData(new byte[] { 0, 0, 0 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'[', 0, (byte)']', 0 })]
    public async Task R30_Bytes_that_are_no_text_are_not_taken(byte[] bytes)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        await (await program.PostAsync("/api/v1/deals", content, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R30_A_body_over_a_megabyte_is_too_large(bool tellsItsLength)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        using var content = new StringContent("[" + new string(' ', 1_100_000) + "]", Encoding.UTF8, "application/json");
        content.Headers.ContentLength = tellsItsLength ? 1_100_002 : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/deals") { Content = content };
        request.Headers.TransferEncodingChunked = !tellsItsLength;

        await (await program.SendAsync(request, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/deals", "GET, POST")]
    [InlineData("PUT", "/api/v1/deals/5", "GET")]
    [InlineData("GET", "/api/v1/plans", "PUT")]
    [InlineData("GET", "/api/v1/deals/5/move", "POST")]
    public async Task R30_Another_method_is_told_the_right_ones(string method, string address, string allowed)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);

        var answer = await program.SendAsync(new HttpMethod(method), address, "[]");

        await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
    }
}
