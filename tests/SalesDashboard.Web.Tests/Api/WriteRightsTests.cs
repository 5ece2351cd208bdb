using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Api;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

/// <summary>
/// Who may write what by REST: every endpoint that writes x every member of its body x every key role and scope. Endpoints
/// and members are read from the running product; one that has no line here fails.
/// </summary>
public sealed class WriteRightsTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    /// <summary>
    /// Members with a sample name a record (M = something of Mia in West): a key limited to East cannot reach it by them.
    /// The others are plain values of the record.
    /// </summary>
    private static readonly Dictionary<string, (string Members, string[] Foreign)> s_endpoints = new()
    {
        ["POST /api/v1/deals"] = (
            "amount client clientId closedOn createdOn currency employeeId expectedCloseOn externalId lostComment lostReason ownerId pipeline pipelineId product productId source stage stageId title",
            [
                """[{ "externalId": "w1", "title": "T", "stage": "New", "ownerId": {person} }]""",
                """[{ "externalId": "w2", "title": "T", "stage": "New", "employeeId": "Mia" }]""",
                """[{ "externalId": "w3", "title": "T", "stage": "New", "employeeId": "Eva", "clientId": {client} }]""",
                """[{ "externalId": "w4", "title": "T", "stage": "New", "employeeId": "Eva", "client": "{clientName}" }]""",
                """[{ "externalId": "of-mia", "title": "T", "stage": "New", "employeeId": "Eva" }]""",
            ]),
        ["POST /api/v1/deals/{id:long}/move"] = ("afterDealId lostComment lostReasonId stageId version", ["""{ "stageId": {stage}, "version": 1 }"""]),
        ["POST /api/v1/deals/{id:long}/recall"] = ("reason version", ["""{ "version": 1 }"""]),
        ["PUT /api/v1/plans"] = ("amount employeeId month reason", ["""[{ "employeeId": {person}, "month": "2026-12", "amount": 1 }]""", """[{ "employeeId": "Mia", "month": "2026-12", "amount": 1 }]"""]),
        ["POST /api/v1/activities"] = (
            "clientId dealId dueAt employeeId subject type",
            [
                """{ "type": "task", "dueAt": "2026-11-25T10:00Z", "employeeId": {person} }""",
                """{ "type": "task", "dueAt": "2026-11-25T10:00Z", "employeeId": "Eva", "clientId": {client} }""",
                """{ "type": "task", "dueAt": "2026-11-25T10:00Z", "employeeId": "Eva", "dealId": {id} }""",
            ]),
        ["PUT /api/v1/activities/{id:long}"] = ("clientId dealId dueAt subject type version", ["""{ "type": "task", "dueAt": "2026-11-25T10:00Z", "version": 1 }"""]),
        ["POST /api/v1/activities/{id:long}/close"] = ("result version", ["""{ "version": 1 }"""]),
        ["POST /api/v1/pipelines"] = (
            "averageBill balance boardSort cardFields chatLabel choice distribution members members.capacity members.employeeId name stages stages.kind stages.name stages.probability version",
            ["""{ "name": "Mine" }"""]),
        ["PUT /api/v1/pipelines/{id:long}"] = (
            "averageBill balance boardSort cardFields chatLabel choice distribution members members.capacity members.employeeId name stages stages.kind stages.name stages.probability version",
            ["""{ "name": "Mine" }"""]),
        ["POST /api/v1/import"] = ("(files)", ["client_id,name\nW1,Acme"]),
        ["POST /api/v1/import/{id}/undo"] = ("", [""]),
        ["POST /api/v1/accounts/{id:long}/disable"] = ("", [""]),
        ["POST /api/v1/accounts/{id:long}/enable"] = ("", [""]),
        ["POST /api/v1/accounts/{id:long}/reset"] = ("", [""]),
        ["DELETE /api/v1/accounts/{id:long}/sessions"] = ("", [""]),
        ["DELETE /api/v1/accounts/{id:long}/sessions/{sessionId:long}"] = ("", [""]),
        ["DELETE /api/v1/me/sessions"] = ("", [""]),
        ["DELETE /api/v1/me/sessions/{sessionId:long}"] = ("", [""]),
        ["PUT /api/v1/me/password"] = ("new old", ["""{ "old": "a", "new": "b" }"""]),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Writing =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) == true
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)
        select ($"{method} {endpoint.RoutePattern.RawText}", endpoint);

    [Fact]
    public void R44_Every_endpoint_that_writes_and_every_member_of_its_body_has_its_rule()
    {
        Assert.Equal(s_endpoints.Keys.Order(), Writing.Select(write => write.Name).Order());
        Assert.All(Writing, write => Assert.NotNull(write.Endpoint.Metadata.GetMetadata<ChangesMetadata>()));
        Assert.All(Writing, write => Assert.Equal(
            s_endpoints[write.Name].Members, string.Join(' ', MembersOf(write.Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType).Order(StringComparer.Ordinal))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("East")]
    public async Task R44_A_key_that_reads_writes_nothing_by_any_endpoint(string? department)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader, department);
        var before = await JournalAsync();

        await EachAsync(program, (call, answer) => Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{call}: {answer.StatusCode}"));

        Assert.Equal(before, await JournalAsync());
    }

    [Theory]
    [InlineData("East", null)]
    [InlineData(null, "Eva")]
    public async Task R44_A_key_with_a_scope_reaches_no_record_outside_of_it_by_any_member(string? department, string? employee)
    {
        await app.ChangeAsync(async context =>
            (await context.Deals.FirstAsync(deal => deal.OwnerId == app.Company.Mia.Id, Token)).IdentifyAs(Domain.Changes.ExternalSystems.Exchange, "of-mia"));
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest, department, employee);
        var before = await JournalAsync();

        var answers = new HashSet<HttpStatusCode>();
        await EachAsync(program, (_, answer) => answers.Add(answer.StatusCode));

        Assert.Equal(before, await JournalAsync());
        Assert.DoesNotContain(HttpStatusCode.BadRequest, answers);
    }

    [Fact]
    public async Task R44_An_ingest_key_manages_no_pipelines()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);

        foreach (var (name, body) in Calls().Where(call => call.Name.Contains("/pipelines", StringComparison.Ordinal)))
        {
            await (await SendAsync(program, name, body)).ProblemAsync(HttpStatusCode.Forbidden);
        }
    }

    private static IEnumerable<string> MembersOf(Type? body)
    {
        if (body is null)
        {
            return [];
        }

        if (typeof(IFormFileCollection).IsAssignableFrom(body))
        {
            return ["(files)"];
        }

        // What is computed from the members, such as the body inside of a change, is not written.
        return ItemOf(body).GetProperties().Where(property => property.SetMethod is not null && !property.Name.Equals("EqualityContract", StringComparison.Ordinal)).SelectMany(property =>
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var item = ItemOf(property.PropertyType);
            return item != property.PropertyType && item.IsClass && item != typeof(string) ? [name, .. MembersOf(item).Select(member => $"{name}.{member}")] : new[] { name };
        });
    }

    private static Type ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;

    private static IEnumerable<(string Name, string Body)> Calls() => s_endpoints.SelectMany(endpoint => endpoint.Value.Foreign.Select(body => (endpoint.Key, body)));

    private async Task EachAsync(HttpClient program, Action<string, HttpResponseMessage> check)
    {
        foreach (var (name, body) in Calls())
        {
            using var answer = await SendAsync(program, name, body);
            Assert.True((int)answer.StatusCode < 500, $"{name} {body}: {answer.StatusCode}");
            check(name, answer);
        }
    }

    /// <summary>The call about records of Mia.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpClient program, string name, string body)
    {
        await using var context = await app.Services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), Token);
        var deal = await context.Deals.Include(row => row.Client).FirstAsync(row => row.OwnerId == app.Company.Mia.Id && row.Client != null, Token);
        var activity = await context.Activities.FirstAsync(row => row.EmployeeId == app.Company.Mia.Id, Token);
        var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
        var id = path.Contains("activities", StringComparison.Ordinal) && path.Contains("{id", StringComparison.Ordinal) ? activity.Id
            : path.Contains("pipelines", StringComparison.Ordinal) ? app.Company.Pipeline.Id : deal.Id;
        var address = path.Replace("{id:long}", $"{id}", StringComparison.Ordinal).Replace("{id}", "0123456789", StringComparison.Ordinal).Replace("{sessionId:long}", "1", StringComparison.Ordinal);
        if (path.EndsWith("/import", StringComparison.Ordinal))
        {
            using var form = new MultipartFormDataContent { { new StringContent(body), "file", "clients.csv" } };
            return await program.PostAsync(new Uri(address, UriKind.Relative), form, Token);
        }

        return await program.SendAsync(new HttpMethod(method), address, body
            .Replace("{person}", $"{app.Company.Mia.Id}", StringComparison.Ordinal)
            .Replace("{clientName}", deal.Client?.Name, StringComparison.Ordinal)
            .Replace("{client}", $"{deal.ClientId}", StringComparison.Ordinal)
            .Replace("{stage}", $"{app.Company.Won.Id}", StringComparison.Ordinal)
            .Replace("{id}", $"{id}", StringComparison.Ordinal));
    }

    private async Task<long> JournalAsync()
    {
        await using var context = await app.Services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), Token);
        return await context.Journal.LongCountAsync(Token);
    }
}
