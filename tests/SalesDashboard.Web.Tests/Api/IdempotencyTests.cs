using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Api;
using SalesDashboard.Web.Api.Json;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

/// <summary>R-goal 26: repeated, a call has one effect and one answer.</summary>
public sealed class IdempotencyTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const int Events = 150;
    private const int Copies = 3;
    private const int Connections = 16;

    [Fact]
    public async Task R26_Copies_in_any_order_have_one_effect_and_one_answer()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var random = new Random(26);
        var sends = Enumerable.Range(0, Events * Copies).Select(i => i % Events).OrderBy(_ => random.Next()).ToList();
        var answers = new (int Event, HttpStatusCode Status, string Text)[sends.Count];

        await Parallel.ForEachAsync(Enumerable.Range(0, sends.Count), new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = TestContext.Current.CancellationToken }, async (i, ct) =>
        {
            var body = $$"""[{ "externalId": "event-{{sends[i]}}", "title": "T", "stage": "New", "employeeId": "Mia" }]""";
            HttpResponseMessage answer;
            do
            {
                answer = await program.SendAsync(HttpMethod.Post, "/api/v1/deals", body, ("Idempotency-Key", $"event-{sends[i]}"));
            }
            while (answer is { StatusCode: HttpStatusCode.Conflict, Headers.RetryAfter: not null });
            answers[i] = (sends[i], answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
        });

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers.GroupBy(answer => answer.Event), copies => Assert.Single(copies.Select(copy => copy.Text).Distinct()));
        Assert.All(answers, answer => Assert.Contains("\"created\"", answer.Text, StringComparison.Ordinal));
        await using var context = await app.Services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), TestContext.Current.CancellationToken);
        var ids = await context.Deals.Where(deal => deal.ExternalId != null && deal.ExternalId.StartsWith("event-")).Select(deal => deal.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Events, ids.Count);
        Assert.Equal(Events, await context.Journal.CountAsync(entry => entry.Entity == "Deal" && ids.Contains(entry.EntityId), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task R26_A_refusal_is_repeated_too()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var deal = (await program.JsonAsync("/api/v1/deals?kind=open&manager=Max")).GetProperty("items")[0];
        var (id, version) = (deal.GetProperty("id").GetInt64(), deal.GetProperty("version").GetInt32());

        var first = await MoveAsync(app.Company.Lost.Id);
        var again = await MoveAsync(app.Company.Lost.Id);

        Assert.Equal((await first.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetRawText(), (await again.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetRawText());
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        var other = await (await MoveAsync(app.Company.Won.Id)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("came before", other.GetProperty("detail").GetString(), StringComparison.Ordinal);

        Task<HttpResponseMessage> MoveAsync(long stage) => program.SendAsync(
            HttpMethod.Post, $"/api/v1/deals/{id}/move", $$"""{ "stageId": {{stage}}, "version": {{version}} }""", ("Idempotency-Key", "one-move"));
    }

    [Fact]
    public async Task R26_Two_programs_may_use_the_same_key()
    {
        foreach (var number in new[] { 1, 2 })
        {
            using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
            var answer = await program.SendAsync(
                HttpMethod.Post, "/api/v1/deals", $$"""[{ "externalId": "shared-{{number}}", "title": "T", "stage": "New", "employeeId": "Mia" }]""", ("Idempotency-Key", "shared"));
            Assert.Equal("created", (await answer.JsonAsync())[0].GetProperty("status").GetString());
        }
    }

    [Theory]
    [InlineData("tab\there")]
    [InlineData("with space")]
    [InlineData("ключ")]
    public async Task R26_A_key_that_is_none_is_refused(string key)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);

        await (await program.SendAsync(HttpMethod.Put, "/api/v1/plans", "[]", ("Idempotency-Key", key))).ProblemAsync(HttpStatusCode.BadRequest);
        await (await program.SendAsync(HttpMethod.Put, "/api/v1/plans", "[]", ("Idempotency-Key", new string('k', 129)))).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task R26_While_the_first_is_under_way_the_copy_is_asked_to_wait()
    {
        var filter = new Idempotency(ApiJson.MaxBytes, app.Services.GetRequiredService<OperationAnswers>());
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var first = filter.InvokeAsync(Call("{}"), async _ =>
        {
            entered.SetResult();
            await go.Task;
            return ApiAnswer.Ok(new { Done = true });
        }).AsTask();
        Assert.Same(entered.Task, await Task.WhenAny(entered.Task, first));
        var copy = Assert.IsType<ApiAnswer>(await filter.InvokeAsync(Call("{}"), _ => throw new InvalidOperationException("The copy ran.")));
        var other = Assert.IsType<ApiAnswer>(await filter.InvokeAsync(Call("[]"), _ => throw new InvalidOperationException("The other ran.")));
        go.SetResult();

        Assert.Equal((409, 422), (copy.Status, other.Status));
        var answer = Assert.IsType<ApiAnswer>(await first);
        var later = Assert.IsType<ApiAnswer>(await filter.InvokeAsync(Call("{}"), _ => throw new InvalidOperationException("The repetition ran.")));
        Assert.Equal(answer, later);
    }

    [Fact]
    public async Task R26_An_effect_whose_answer_was_lost_is_not_repeated()
    {
        const string Body = """[{ "externalId": "lost-answer", "title": "T", "stage": "New", "employeeId": "Mia" }]""";
        var key = await app.KeyAsync(ApiKeyRole.Ingest);
        var call = Call(Body, "/api/v1/deals");
        var hash = await ApiBody.HashAsync(call.HttpContext.Request, ApiJson.MaxBytes, TestContext.Current.CancellationToken);
        var (id, caller) = await app.Services.GetRequiredService<ApiKeys>().FindAsync(key, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The key is new.");
        DealEntry[] entries = [new DealEntry("lost-answer") { Title = "T", Stage = "New", EmployeeId = "Mia" }];
        await app.Services.GetRequiredService<SaveDeals>().ExecuteAsync(
            entries, caller.Caller with { Operation = new Operation($"key:{id}", "killed", hash ?? "") }, TestContext.Current.CancellationToken);
        using var program = app.Visitor();
        program.DefaultRequestHeaders.Add("X-Api-Key", key);

        var statuses = new List<string?>();
        for (var i = 0; i < 2; i++)
        {
            var answer = await program.SendAsync(HttpMethod.Post, "/api/v1/deals", Body, ("Idempotency-Key", "killed"));
            statuses.Add((await answer.JsonAsync())[0].GetProperty("status").GetString());
        }

        Assert.Equal(["unchanged", "unchanged"], statuses);
    }

    private static DefaultEndpointFilterInvocationContext Call(string body, string path = "/api/v1/test")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Path = path;
        context.Request.Headers["Idempotency-Key"] = "under-way";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Features.Set(new ApiCaller("key:0", Caller.System("test")));
        return new DefaultEndpointFilterInvocationContext(context);
    }
}
