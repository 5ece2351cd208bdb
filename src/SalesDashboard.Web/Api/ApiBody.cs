using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api;

/// <summary>Reads bodies within their limits.</summary>
public static class ApiBody
{
    private const int InMemory = 64 * 1024;

    /// <summary>
    /// Reads the body to its end, at most <paramref name="limit"/> bytes, so that it can be read again; gives the SHA-256
    /// of method, address and body in hexadecimal, or null where it is longer.
    /// </summary>
    public static async Task<string?> HashAsync(HttpRequest request, long limit, CancellationToken ct)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        request.EnableBuffering(InMemory);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[InMemory];
        long total = 0;
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            total += read;
            if (total > limit)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The body as a value, or the problem with it.</summary>
    public static async Task<(T? Value, ApiAnswer? Problem)> ReadJsonAsync<T>(this HttpRequest request, CancellationToken ct)
        where T : class
    {
        if (!IsJson(request))
        {
            return (null, ApiProblems.OtherContentType(request.ContentType));
        }

        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(request.Body, ApiJson.Options, ct);
            return value is null ? (null, ApiProblems.BadRequest("The body is null; send a JSON value.")) : (value, null);
        }
        catch (JsonException fault)
        {
            return (null, ApiProblems.BadRequest($"The JSON cannot be read at {fault.Path ?? "$"}, line {fault.LineNumber + 1}: {Explain(fault)}"));
        }
    }

    /// <summary>An array of at most <see cref="ApiJson.MaxItems"/> items, none of them null.</summary>
    public static async Task<(IReadOnlyList<T>? Items, ApiAnswer? Problem)> ReadItemsAsync<T>(this HttpRequest request, CancellationToken ct)
        where T : class
    {
        var (items, problem) = await request.ReadJsonAsync<List<T?>>(ct);
        if (items is null)
        {
            return (null, problem);
        }

        if (items.Count > ApiJson.MaxItems)
        {
            return (null, ApiProblems.BadRequest($"The array has {items.Count} items; send at most {ApiJson.MaxItems} in one call."));
        }

        var given = items.OfType<T>().ToList();
        return given.Count == items.Count ? (given, null) : (null, ApiProblems.BadRequest($"Item {items.IndexOf(null) + 1} of {items.Count} is null; leave it out."));
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;

    /// <summary>The serializer's sentence without its technical tail and without our type names.</summary>
    private static string Explain(JsonException fault)
    {
        var text = fault.Message.Split(" Path: ", 2)[0];
        return text.Contains("SalesDashboard", StringComparison.Ordinal) || text.Contains("System.", StringComparison.Ordinal)
            ? "a member is unknown, missing or of another type than the documentation at /openapi/v1.json says."
            : text;
    }
}
