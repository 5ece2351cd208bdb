using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Access;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

/// <summary>A program that speaks to the interface with a key, or nobody at all.</summary>
internal static class ApiProgram
{
    public static async Task<string> KeyAsync(this SalesAppFactory app, ApiKeyRole role, string? department = null, string? employee = null)
    {
        var request = new CreateApiKey.Request($"test {Guid.NewGuid():N}", role, department, employee);
        var outcome = await app.Services.GetRequiredService<CreateApiKey>().ExecuteAsync(request, Caller.System("test"), TestContext.Current.CancellationToken);
        return Assert.IsType<CreateApiKey.Created>(outcome).Key;
    }

    public static async Task<HttpClient> ProgramAsync(this SalesAppFactory app, ApiKeyRole role, string? department = null, string? employee = null)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add("X-Api-Key", await app.KeyAsync(role, department, employee));
        return client;
    }

    public static async Task<JsonElement> JsonAsync(this HttpClient client, string address)
    {
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, HttpMethod method, string address, string json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A problem with this status, in words, without anything of the inside.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        foreach (var inside in new[] { "   at ", "Exception", "SELECT", "System.", "SalesDashboard.", ".cs:" })
        {
            Assert.DoesNotContain(inside, text, StringComparison.Ordinal);
        }

        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return problem;
    }
}
