using System.Net.Http.Json;
using System.Text.Json;

namespace SalesDashboard.E2E.Support;

/// <summary>The REST interface as a script uses it: an API key, JSON in and out.</summary>
public sealed class Api : IDisposable
{
    private readonly HttpClient _http;

    public Api(string url, string key)
    {
        _http = new HttpClient { BaseAddress = new Uri(url) };
        _http.DefaultRequestHeaders.Add("X-Api-Key", key);
    }

    public async Task<JsonElement> GetAsync(string path, CancellationToken ct)
    {
        using var answer = await _http.GetAsync(path, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement
            : throw new HttpRequestException($"GET {path} answered {(int)answer.StatusCode}: {text}");
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body, CancellationToken ct) => _http.PostAsJsonAsync(path, body, ct);

    public void Dispose() => _http.Dispose();
}
