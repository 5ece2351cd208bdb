using System.Text.Json;
using System.Text.Json.Nodes;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api;

/// <summary>The refusals that are not about one feature. Each says the fact, the value, the place and the way out.</summary>
public static class ApiProblems
{
    public static ApiAnswer Unauthorized { get; } = Of(
        StatusCodes.Status401Unauthorized,
        "Not signed in",
        $"Send a valid key in the header {ApiAuthentication.Header}, or sign in. Keys end when they expire or are revoked; an administrator makes new ones.");

    public static ApiAnswer Forbidden { get; } = Of(
        StatusCodes.Status403Forbidden,
        "Not allowed",
        "The key or account may not do this. Use one with the right for it, or ask an administrator.");

    public static ApiAnswer Starting { get; } = Of(
        StatusCodes.Status503ServiceUnavailable, "Starting", "The figures are still being read from the database; try again in a moment.") with
    { RetryAfter = 1 };

    public static ApiAnswer NotFound(string what) => Of(
        StatusCodes.Status404NotFound,
        "Not found",
        $"{what} does not exist, or lies outside of what the key or account may see.");

    public static ApiAnswer OtherContentType(string? type) => Of(
        StatusCodes.Status415UnsupportedMediaType,
        "The content type is not supported",
        $"Content-Type is \"{type}\"; the paths that take JSON want application/json in UTF-8, uncompressed. /openapi/v1.json tells what each path takes.");

    public static ApiAnswer BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, "The request cannot be understood", detail);

    public static ApiAnswer Unprocessable(string detail) => Of(StatusCodes.Status422UnprocessableEntity, "The request was refused", detail);

    public static ApiAnswer TooLarge(long limit) => Of(
        StatusCodes.Status413PayloadTooLarge, "The body is too large", $"A body may have {limit} bytes; send several smaller requests.");

    /// <param name="more">Further members of the problem.</param>
    public static ApiAnswer Of(int status, string title, string detail, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = title,
            ["status"] = status,
            ["detail"] = detail,
        };
        foreach (var (name, value) in more)
        {
            problem[name] = JsonSerializer.SerializeToNode(value, ApiJson.Options);
        }

        return new ApiAnswer(status, problem.ToJsonString(ApiJson.Options)) { Detail = detail };
    }
}
