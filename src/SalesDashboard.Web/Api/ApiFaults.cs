using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Saving;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api;

/// <summary>
/// The fence of REST, hubs and health (docs/style.md 22): whatever goes wrong below ends as a problem without a stack trace, and
/// so does every error status that came without a body.
/// </summary>
public sealed class ApiFaults(RequestDelegate next, ILogger<ApiFaults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ApiAnswer? answer = null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            answer = AnswerTo(fault, context);
        }

        answer ??= IsBare(context.Response) ? OfStatus(context) : null;
        if (answer is not null)
        {
            await answer.ExecuteAsync(context);
        }
    }

    private ApiAnswer AnswerTo(Exception fault, HttpContext context)
    {
        switch (fault)
        {
            case DatabaseUnavailableException unavailable:
                return Unavailable(unavailable);
            case BadHttpRequestException bad:
                return bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? ApiProblems.TooLarge(ApiJson.MaxBytes)
                    : ApiProblems.Of(bad.StatusCode, "The request cannot be understood", bad.Message);
            case DbUpdateException:
                return ApiProblems.Of(
                    StatusCodes.Status409Conflict, "Changed meanwhile", "Somebody changed the same records at the same time; nothing was saved. Read them again and repeat.");
            case LastAdministratorException last:
                return ApiProblems.Of(StatusCodes.Status409Conflict, "The last administrator", last.Message);
            case UnauthorizedAccessException:
                return ApiProblems.Forbidden;
            default:
                var id = Activity.Current?.Id ?? context.TraceIdentifier;
                log.LogError(fault, "{Method} {Path} failed; answered with 500 and the id {Id}.", context.Request.Method, context.Request.Path, id);
                return ApiProblems.Of(
                    StatusCodes.Status500InternalServerError,
                    "The server made a mistake",
                    $"It is logged under {id}; tell it to an administrator. With the same Idempotency-Key the request can be repeated safely.");
        }
    }

    private static ApiAnswer Unavailable(DatabaseUnavailableException fault) => fault.Fault switch
    {
        DatabaseFault.Busy => ApiProblems.Of(StatusCodes.Status503ServiceUnavailable, "The database is busy", fault.Message) with { RetryAfter = 1 },
        DatabaseFault.Full => ApiProblems.Of(StatusCodes.Status507InsufficientStorage, "The disk is full", fault.Message) with { RetryAfter = 60 },
    };

    private static bool IsBare(HttpResponse response) =>
        !response.HasStarted && response.StatusCode >= StatusCodes.Status400BadRequest && response.ContentType is null && response.ContentLength is null or 0;

    private static ApiAnswer OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => ApiProblems.Unauthorized,
        StatusCodes.Status403Forbidden => ApiProblems.Forbidden,
        StatusCodes.Status404NotFound => UnknownRoute.NotFound(context.Request.Path),
        StatusCodes.Status405MethodNotAllowed => UnknownRoute.NotAllowed(context.Request.Method, context.Response.Headers.Allow.ToString()),
        StatusCodes.Status415UnsupportedMediaType => ApiProblems.OtherContentType(context.Request.ContentType),
        StatusCodes.Status503ServiceUnavailable => ApiProblems.Starting,
        var status => ApiProblems.Of(status, "The request was refused", $"{context.Request.Method} {context.Request.Path} was answered with {status}."),
    };
}
