using System.Net.Http.Json;
using System.Text.Json;

namespace SalesDashboard.Benchmarks.Walls;

/// <summary>Won deals over REST: the same ones again and again, each time for another sum, as an exchange would send them.</summary>
internal sealed class SoakSales
{
    private readonly HttpClient _http;
    private readonly long _stage;
    private readonly long[] _owners;
    private readonly string _day;
    private int _sold;

    private SoakSales(HttpClient http, long stage, long[] owners, string day) => (_http, _stage, _owners, _day) = (http, stage, owners, day);

    public static async Task<SoakSales> OfAsync(HttpClient http, string day)
    {
        var pipeline = (await GetAsync(http, "/api/v1/pipelines"))[0];
        var won = pipeline.GetProperty("stages").EnumerateArray().First(stage => stage.GetProperty("kind").GetString() == "won").GetProperty("id").GetInt64();
        var owners = (await GetAsync(http, "/api/v1/deals?kind=open&size=100")).GetProperty("items").EnumerateArray().Select(deal => deal.GetProperty("ownerId").GetInt64());
        return new SoakSales(http, won, [.. owners.Distinct()], day);
    }

    public async Task SellAsync(int changes, int deals, int perCall)
    {
        for (var left = changes; left > 0; left -= perCall)
        {
            var some = Enumerable.Range(0, Math.Min(perCall, left)).Select(_ => Next(deals));
            using var answer = await _http.PostAsJsonAsync("/api/v1/deals", some);
            answer.EnsureSuccessStatusCode();
        }
    }

    private object Next(int deals)
    {
        var number = _sold++;
        return new
        {
            externalId = $"soak-{number % deals}",
            title = $"Soak deal {number % deals}",
            stageId = _stage,
            ownerId = _owners[number % deals % _owners.Length],
            amount = 10_000 + (number * 37 % 90_000),
            closedOn = _day,
        };
    }

    private static async Task<JsonElement> GetAsync(HttpClient http, string path) => await http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
}
