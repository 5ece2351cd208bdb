using System.Text.Json;

namespace SalesDashboard.E2E.Support;

/// <summary>What scripts do with deals over REST.</summary>
public static class Deals
{
    /// <summary>Wins the first open deal that has an amount; answers its id.</summary>
    public static async Task<long> WinOneAsync(Api api, CancellationToken ct)
    {
        var pipelines = await api.GetAsync("/api/v1/pipelines", ct);
        var won = pipelines.EnumerateArray()
            .SelectMany(pipeline => pipeline.GetProperty("stages").EnumerateArray().Select(stage => (Pipeline: pipeline.GetProperty("id").GetInt64(), Stage: stage)))
            .Where(pair => pair.Stage.GetProperty("kind").GetString() == "won")
            .ToDictionary(pair => pair.Pipeline, pair => pair.Stage.GetProperty("id").GetInt64());
        var deal = (await api.GetAsync("/api/v1/deals?kind=open&size=100", ct)).GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty("amount").ValueKind == JsonValueKind.Number && item.GetProperty("amount").GetDecimal() > 0);
        var id = deal.GetProperty("id").GetInt64();
        using var answer = await api.PostAsync(
            $"/api/v1/deals/{id}/move",
            new { stageId = won[deal.GetProperty("pipelineId").GetInt64()], version = deal.GetProperty("version").GetInt32() },
            ct);
        answer.EnsureSuccessStatusCode();
        return id;
    }
}
