using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

/// <summary>R-goal 39 for REST and hub: nobody reads a canary of somebody outside the own scope.</summary>
public sealed class ScopeTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static readonly string[] s_everybody = ["Mia", "Max", "Eva", "Emil", "Hanna", "Henry", "Tara", "Ada"];

    private static readonly string[] s_breakdowns = ["company", "region", "city", "department", "manager", "product", "segment", "client", "month"];

    /// <summary>Actor, what they are let in by, and the people they may read of.</summary>
    public static IEnumerable<TheoryDataRow<string, string[]>> Actors =>
    [
        new("person Mia", ["Mia"]),
        new("person Eva", ["Eva"]),
        new("person Hanna", ["Hanna", "Mia", "Max", "Henry", "Eva", "Emil"]),
        new("person Henry", ["Henry", "Eva", "Emil"]),
        new("person Tara", s_everybody),
        new("person Ada", s_everybody),
        new("reader", s_everybody),
        new("ingest", s_everybody),
        new("reader of West", ["Hanna", "Mia", "Max", "Henry", "Eva", "Emil"]),
        new("ingest of East", ["Henry", "Eva", "Emil"]),
        new("admin of East", ["Henry", "Eva", "Emil"]),
        new("reader for Max", ["Max"]),
    ];

    [Theory, MemberData(nameof(Actors))]
    public async Task R39_Reads_are_cut_to_the_scope(string actor, string[] visible)
    {
        using var client = await ClientAsync(actor);
        foreach (var address in Addresses())
        {
            var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            AssertClean($"{actor} {address}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), visible);
        }

        var own = app.Company.Sellers.Where(seller => visible.Contains(NameOf(seller))).ToList();
        var deals = await client.JsonAsync("/api/v1/deals?size=500");
        Assert.Equal(own.Count * 3, deals.GetProperty("total").GetInt32());
        Assert.Equal(own.Count * 3_000, deals.GetProperty("sum").GetDecimal());
        Assert.All(own, seller => Assert.Contains(seller.Canary, deals.GetRawText(), StringComparison.Ordinal));
        var facts = await client.JsonAsync("/api/v1/plan-fact?from=2026-11&to=2026-11");
        Assert.Equal(own.Count * 1_000, facts.GetProperty("total").GetProperty("fact").GetDecimal());
    }

    [Theory, MemberData(nameof(Actors))]
    public async Task R39_A_foreign_deal_is_like_a_missing_one(string actor, string[] visible)
    {
        using var client = await ClientAsync(actor);
        using var company = await app.ProgramAsync(ApiKeyRole.Reader);
        var foreign = (await company.JsonAsync("/api/v1/deals?size=500")).GetProperty("items").EnumerateArray()
            .Where(deal => !visible.Any(name => deal.GetProperty("owner").GetString()?.StartsWith(name, StringComparison.Ordinal) == true)).ToList();
        Assert.Equal(app.Company.Sellers.Count(seller => !visible.Contains(NameOf(seller))) * 3, foreign.Count);

        // Who may only read is told so, before anything is looked for.
        var unwritten = actor.StartsWith("reader", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
        foreach (var deal in foreign)
        {
            var (id, version) = (deal.GetProperty("id").GetInt64(), deal.GetProperty("version").GetInt32());
            var move = $$"""{ "stageId": {{app.Company.Pipeline.Stages[1].Id}}, "version": {{version}} }""";
            await AssertSameAsync(id, await client.GetAsync($"/api/v1/deals/{id}", TestContext.Current.CancellationToken), await client.GetAsync("/api/v1/deals/777777777", TestContext.Current.CancellationToken));
            await AssertSameAsync(id, await PostAsync($"/api/v1/deals/{id}/move", move), await PostAsync("/api/v1/deals/777777777/move", move), unwritten);
            await AssertSameAsync(id, await PostAsync($"/api/v1/deals/{id}/recall", """{ "version": 1 }"""), await PostAsync("/api/v1/deals/777777777/recall", """{ "version": 1 }"""), unwritten);
        }

        Task<HttpResponseMessage> PostAsync(string address, string json) => client.SendAsync(HttpMethod.Post, address, json, ("X-Requested-With", "test"));
    }

    [Theory, MemberData(nameof(Actors))]
    public async Task R39_Hub_streams_are_cut_to_the_scope(string actor, string[] visible)
    {
        await using var hub = await HubSocket.ConnectAsync(app, await WayInAsync(actor));
        foreach (var by in s_breakdowns)
        {
            var item = await hub.FirstAsync("StreamPlanFact", $$"""{ "from": "2026-11", "to": "2026-11", "by": "{{by}}" }""");
            AssertClean($"{actor} StreamPlanFact {by}", item.GetRawText(), visible);
        }

        var board = (await hub.FirstAsync("StreamBoard", app.Company.Pipeline.Id.ToString(null, null))).GetRawText();
        var ticker = (await hub.FirstAsync("StreamTicker")).GetRawText();
        AssertClean($"{actor} StreamBoard", board, visible);
        AssertClean($"{actor} StreamTicker", ticker, visible);
        foreach (var seller in app.Company.Sellers.Where(seller => visible.Contains(NameOf(seller))))
        {
            Assert.Contains(seller.Canary, board, StringComparison.Ordinal);
            Assert.Contains(seller.Canary, ticker, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task R39_Strangers_read_nothing()
    {
        using var stranger = app.Visitor();
        foreach (var address in Addresses().Append("/openapi/v1.json"))
        {
            await (await stranger.GetAsync(address, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task R39_Each_endpoint_is_in_these_tests_and_in_the_document()
    {
        string[] known =
        [
            "DELETE /api/v1/accounts/{id}/sessions",
            "DELETE /api/v1/accounts/{id}/sessions/{sessionId}",
            "DELETE /api/v1/me/sessions",
            "DELETE /api/v1/me/sessions/{sessionId}",
            "GET /api/v1/accounts",
            "GET /api/v1/accounts/{id}/sessions",
            "GET /api/v1/activities",
            "GET /api/v1/activities/{id}",
            "GET /api/v1/activity-summary",
            "GET /api/v1/board",
            "GET /api/v1/deals",
            "GET /api/v1/deals/export",
            "GET /api/v1/deals/{id}",
            "GET /api/v1/deals/{id}/documents",
            "GET /api/v1/deals/{id}/documents/{documentId}",
            "GET /api/v1/me/sessions",
            "GET /api/v1/pipelines",
            "GET /api/v1/plan-fact",
            "GET /api/v1/reports/consolidated",
            "GET /api/v1/reports/employee-deals",
            "GET /api/v1/reports/lost-reasons",
            "POST /api/v1/accounts/{id}/disable",
            "POST /api/v1/accounts/{id}/enable",
            "POST /api/v1/accounts/{id}/reset",
            "POST /api/v1/activities",
            "POST /api/v1/activities/{id}/close",
            "POST /api/v1/deals",
            "POST /api/v1/deals/{id}/move",
            "POST /api/v1/deals/{id}/recall",
            "POST /api/v1/pipelines",
            "PUT /api/v1/activities/{id}",
            "PUT /api/v1/me/password",
            "PUT /api/v1/pipelines/{id}",
            "PUT /api/v1/plans",
        ];
        var mapped = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) == true)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => $"{method} {endpoint.RoutePattern.RawText?.Replace(":long", "", StringComparison.Ordinal)}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(known, mapped.Where(route => !route.Contains("/import", StringComparison.Ordinal)));

        using var program = await app.ProgramAsync(ApiKeyRole.Reader);
        var document = await program.JsonAsync("/openapi/v1.json");
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal);
        Assert.Equal(mapped, described);
        Assert.Contains("from", document.GetProperty("paths").GetProperty("/api/v1/plan-fact").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
    }

    private IEnumerable<string> Addresses() =>
    [
        .. s_breakdowns.Select(by => $"/api/v1/plan-fact?from=2026-01&to=2026-12&by={by}"),
        .. s_everybody.Select(name => $"/api/v1/plan-fact?manager={name}"),
        .. s_everybody.Select(name => $"/api/v1/deals?manager={name}"),
        .. app.Company.People.Select(person => $"/api/v1/deals?manager={person.Id}"),
        "/api/v1/deals?size=500", "/api/v1/deals?q=CNR", "/api/v1/deals?q=380441234567", "/api/v1/deals?stage=Won", "/api/v1/deals?kind=lost",
        "/api/v1/board", "/api/v1/pipelines", "/api/v1/activities", "/api/v1/activities?from=2026-01-01&to=2026-12-31&size=500",
        "/api/v1/activity-summary?by=manager", "/api/v1/activity-summary?by=department",
        .. s_everybody.Select(name => $"/api/v1/activities?employee={name}"),
        .. Enumerable.Range(1, 6).Select(id => $"/api/v1/activities/{id}"),
        "/api/v1/deals/export", "/api/v1/deals/export?q=CNR&sort=owner",
        "/api/v1/reports/lost-reasons?details=true", "/api/v1/reports/lost-reasons?by=manager&details=true",
        .. app.Company.People.Select(person => $"/api/v1/deals/export?owner={person.Id}"),
        .. Enumerable.Range(1, 12).Select(id => $"/api/v1/deals/{id}"),
        .. Enumerable.Range(1, 12).SelectMany(id => new[] { $"/api/v1/deals/{id}/documents", $"/api/v1/deals/{id}/documents/1" }),
        "/api/v1/reports/consolidated?month=2026-11",
        .. app.Company.People.Select(person => $"/api/v1/reports/employee-deals?employees={person.Id}&from=2026-01&to=2026-12"),
    ];

    private void AssertClean(string place, string text, string[] visible)
    {
        foreach (var person in app.Company.People.Where(person => !visible.Contains(NameOf(person))))
        {
            Assert.False(text.Contains(person.Canary, StringComparison.Ordinal), $"{place} shows something of {NameOf(person)}: {text}");
        }
    }

    private static async Task AssertSameAsync(long id, HttpResponseMessage foreign, HttpResponseMessage missing, HttpStatusCode status = HttpStatusCode.NotFound)
    {
        var left = (await foreign.ProblemAsync(status)).GetRawText().Replace($"Deal {id} ", "Deal N ", StringComparison.Ordinal);
        var right = (await missing.ProblemAsync(status)).GetRawText().Replace("Deal 777777777 ", "Deal N ", StringComparison.Ordinal);
        Assert.Equal(right, left);
    }

    private async Task<HttpClient> ClientAsync(string actor)
    {
        var (name, value) = await WayInAsync(actor);
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add(name, value);
        return client;
    }

    /// <summary>The header that lets the actor in.</summary>
    private async Task<(string Name, string Value)> WayInAsync(string actor)
    {
        switch (actor.Split(' '))
        {
            case ["person", var name]:
                return ("Cookie", await CookieAsync(app.Company.People.Single(person => NameOf(person) == name)));
            case [var role, "of", var department]:
                return ("X-Api-Key", await app.KeyAsync(Enum.Parse<ApiKeyRole>(role, ignoreCase: true), department: department));
            case [var role, "for", var employee]:
                return ("X-Api-Key", await app.KeyAsync(Enum.Parse<ApiKeyRole>(role, ignoreCase: true), employee: employee));
            default:
                return ("X-Api-Key", await app.KeyAsync(Enum.Parse<ApiKeyRole>(actor, ignoreCase: true)));
        }
    }

    private async Task<string> CookieAsync(TestPerson person)
    {
        using var browser = app.Visitor();
        var answer = await browser.SubmitAsync("/signin", "signin", ("Form.Email", person.Email), ("Form.Password", TestCompany.Password));
        return answer.Headers.GetValues("Set-Cookie").First(value => value.StartsWith("sales=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static string NameOf(TestPerson person) => person.Email.Split('@')[0];
}
