using System.Globalization;
using System.Text;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api;

/// <summary>One answer of the interface: a status and JSON, which from 400 on is a problem (RFC 9457).</summary>
public sealed record ApiAnswer(int Status, string Json) : IResult
{
    /// <summary>Seconds after which the same request may succeed.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>What a problem says in words.</summary>
    public string? Detail { get; init; }

    public bool IsProblem => Status >= StatusCodes.Status400BadRequest;

    public static ApiAnswer Ok<T>(T value) => new(StatusCodes.Status200OK, ApiJson.Write(value));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = IsProblem ? "application/problem+json" : "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var body = Encoding.UTF8.GetBytes(Json);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
