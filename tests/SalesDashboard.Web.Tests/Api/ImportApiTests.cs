using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Access;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Api.Import;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class ImportApiTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string Address = "/api/v1/import";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_answers_with_counts_and_an_error_for_each_refused_row_and_is_live_at_once()
    {
        using var program = await ProgramAsync(ApiKeyRole.Ingest);

        var answer = await SendAsync(program, "?kind=clients", ("any.csv", "client_id,name,kind\nR1,Acme,company\nR2,Carl,dog"));

        var report = await BodyAsync(answer, HttpStatusCode.OK);
        Assert.Equal((1, 0, 0, 1), Counts(report));
        var error = Assert.Single(report.GetProperty("errors").EnumerateArray());
        Assert.Equal((3, "kind", "dog"), (error.GetProperty("row").GetInt32(), error.GetProperty("column").GetString(), error.GetProperty("value").GetString()));
        Assert.Contains("Acme", app.Services.GetRequiredService<LiveEngine>().Read(book => book.Catalog.Clients.Values.Select(client => client.Name).ToList()));
    }

    [Fact]
    public async Task AHEAD_18_An_import_is_taken_back_by_the_id_of_its_answer_and_only_by_who_may_write()
    {
        using var program = await ProgramAsync(ApiKeyRole.Ingest);
        using var reader = await ProgramAsync(ApiKeyRole.Reader);
        using var narrow = await ProgramAsync(ApiKeyRole.Ingest, "East");
        var report = await BodyAsync(await SendAsync(program, "?kind=clients", ("any.csv", "client_id,name,kind\nU1,Undone GmbH,company")), HttpStatusCode.OK);
        var undo = $"{Address}/{report.GetProperty("id").GetString()}/undo";
        Assert.Contains("Undone GmbH", Names());

        using var refused = await reader.PostAsync(new Uri(undo, UriKind.Relative), content: null, Token);
        using var outside = await narrow.PostAsync(new Uri(undo, UriKind.Relative), content: null, Token);
        using var answer = await program.PostAsync(new Uri(undo, UriKind.Relative), content: null, Token);
        using var unknown = await program.PostAsync(new Uri($"{Address}/0123456789/undo", UriKind.Relative), content: null, Token);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (refused.StatusCode, outside.StatusCode, unknown.StatusCode));
        var undone = await BodyAsync(answer, HttpStatusCode.OK);
        Assert.Equal((0, 1, 0), (undone.GetProperty("restored").GetInt32(), undone.GetProperty("removed").GetInt32(), undone.GetProperty("left").GetInt32()));
        Assert.DoesNotContain("Undone GmbH", Names());

        List<string> Names() => app.Services.GetRequiredService<LiveEngine>().Read(book => book.Catalog.Clients.Values.Select(client => client.Name).ToList());
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_a_repetition_with_the_same_key_gets_the_same_answer()
    {
        using var program = await ProgramAsync(ApiKeyRole.Admin);
        (string, string) file = ("products.csv", "product_id,name\n" + string.Concat(Enumerable.Range(1, 1100).Select(number => $"RP{number},Thing {number}\n")));

        var dry = await BodyAsync(await SendAsync(program, "?dryRun=true", file), HttpStatusCode.OK);
        program.DefaultRequestHeaders.Add("Idempotency-Key", "import-1");
        var first = await BodyAsync(await SendAsync(program, "", file), HttpStatusCode.OK);
        var again = await BodyAsync(await SendAsync(program, "", file), HttpStatusCode.OK);
        program.DefaultRequestHeaders.Remove("Idempotency-Key");
        var second = await BodyAsync(await SendAsync(program, "", file), HttpStatusCode.OK);

        Assert.All([dry, first, again], report => Assert.Equal((1100, 0, 0, 0), Counts(report)));
        Assert.Equal((0, 0, 1100, 0), Counts(second));
    }

    [Theory]
    [InlineData("?kind=cats", "a.csv", "x\n1", HttpStatusCode.BadRequest)]
    [InlineData("?preset=cats", "a.csv", "x\n1", HttpStatusCode.BadRequest)]
    [InlineData("?colour=red", "a.csv", "x\n1", HttpStatusCode.BadRequest)]
    [InlineData("?dryRun=perhaps", "a.csv", "x\n1", HttpStatusCode.BadRequest)]
    [InlineData("", "a.csv", "x\n1", HttpStatusCode.BadRequest)]
    [InlineData("?kind=clients", "a.exe", "x\n1", HttpStatusCode.BadRequest)]
    [InlineData("?kind=clients", "a.csv", "name\nAcme", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?kind=clients", "a.csv", "client_id,name\n\"1,Acme", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?kind=clients", "a.csv", "client_id,name\n1,", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?kind=clients&strict=true", "a.csv", "client_id,name\n1,Acme\n2,", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_taken_is_a_problem_in_words(string query, string name, string content, HttpStatusCode status)
    {
        using var program = await ProgramAsync(ApiKeyRole.Ingest);

        var problem = await BodyAsync(await SendAsync(program, query, (name, content)), status);

        Assert.NotEmpty(problem.GetProperty("detail").GetString() ?? "");
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused_with_413()
    {
        using var program = await ProgramAsync(ApiKeyRole.Ingest);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[100 << 20]), "file", "deals.csv" } };

        var answer = await program.PostAsync(Address, form, Token);

        var problem = await BodyAsync(answer, HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains(ImportEndpoints.MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture), problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_a_narrow_key_and_people_without_the_role_may_not_import()
    {
        using var reader = await ProgramAsync(ApiKeyRole.Reader);
        using var narrow = await ProgramAsync(ApiKeyRole.Ingest, "East");
        (string, string) file = ("regions.csv", "region\nNowhere");

        await BodyAsync(await SendAsync(reader, "", file), HttpStatusCode.Forbidden);
        await BodyAsync(await SendAsync(narrow, "", file), HttpStatusCode.Forbidden);
        using var head = await app.SignInAsync(app.Company.Hanna);
        head.DefaultRequestHeaders.Add("Origin", "http://localhost");
        await BodyAsync(await SendAsync(head, "", file), HttpStatusCode.Forbidden);
        using var nobody = app.Visitor();
        await BodyAsync(await SendAsync(nobody, "", file), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void One_caller_imports_one_thing_at_a_time_and_others_are_not_kept_waiting()
    {
        var turns = new ImportTurns();

        using (Assert.IsAssignableFrom<IDisposable>(turns.Take("key:1")))
        {
            Assert.Null(turns.Take("key:1"));
            Assert.NotNull(turns.Take("key:2"));
        }

        Assert.NotNull(turns.Take("key:1"));
    }

    [Fact]
    public async Task No_uploaded_file_is_left_behind()
    {
        using var program = await ProgramAsync(ApiKeyRole.Ingest);
        var before = Uploads();

        await SendAsync(program, "?kind=regions", ("a.csv", "region\nLeft"));
        await SendAsync(program, "?kind=regions", ("../../a.csv", "region\nLeft"), ("b.exe", "x"));

        Assert.Subset(before, Uploads());

        static HashSet<string> Uploads() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "sales-import-upload-*")];
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string query, params (string Name, string Content)[] files)
    {
        // A boundary of its own each time would make each repetition another body.
        using var form = new MultipartFormDataContent("frame");
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
            part.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            form.Add(part, "file", name);
        }

        return await client.PostAsync(Address + query, form, Token);
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {(int)status}: {text}");
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text).RootElement;
    }

    private static (int Created, int Updated, int Unchanged, int Refused) Counts(JsonElement report) => (
        report.GetProperty("created").GetInt32(),
        report.GetProperty("updated").GetInt32(),
        report.GetProperty("unchanged").GetInt32(),
        report.GetProperty("refused").GetInt32());

    private async Task<HttpClient> ProgramAsync(ApiKeyRole role, string? department = null)
    {
        var request = new CreateApiKey.Request($"import {Guid.NewGuid():N}", role, department);
        var created = await app.Services.GetRequiredService<CreateApiKey>().ExecuteAsync(request, Caller.System("test"), Token);
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add("X-Api-Key", Assert.IsType<CreateApiKey.Created>(created).Key);
        return client;
    }
}
