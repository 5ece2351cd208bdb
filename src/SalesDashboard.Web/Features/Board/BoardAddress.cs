using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Features.Board;

/// <summary>What the board shows, as it stands in the address. Null = not narrowed.</summary>
public sealed record BoardAddress(long PipelineId, long? OwnerId, string? Search)
{
    public string ToUri(NavigationManager navigation) => navigation.GetUriWithQueryParameters(
        navigation.ToAbsoluteUri("deals").AbsoluteUri,
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["pipeline"] = PipelineId,
            ["owner"] = OwnerId,
            ["q"] = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(),
        });
}
