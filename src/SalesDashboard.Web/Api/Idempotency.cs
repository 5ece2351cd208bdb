using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Api;

/// <summary>
/// Makes a mutating call safe to repeat (R-rule 26): the same key with the same body gets the same answer and has one
/// effect, with another body it is refused (422), while the first is under way as well (409). The key is stored by the
/// save gate in the transaction of the effect. Where the process ended between the effect and its answer, the call is
/// carried out again: upserts then find nothing to do, a move meets its own version.
/// </summary>
public sealed class Idempotency(long maxBytes, OperationAnswers answers) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 128;

    private static readonly ConcurrentDictionary<(string Owner, string Key), string> s_inFlight = new();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await ApiBody.HashAsync(http.Request, maxBytes, http.RequestAborted) is not { } hash)
        {
            http.Response.Headers.Connection = "close";
            return ApiProblems.TooLarge(maxBytes);
        }

        if (!http.Request.Headers.TryGetValue(Header, out var sent))
        {
            return await next(context);
        }

        var caller = http.ApiCaller();
        if (sent.Count != 1 || sent[0] is not { Length: > 0 and <= MaxLength } key || key.Any(letter => letter is < '!' or > '~'))
        {
            return ApiProblems.BadRequest($"{Header} is \"{sent}\"; give 1 to {MaxLength} printable ASCII characters without spaces, once.");
        }

        var operation = new Operation(caller.Id, key, hash);
        if (!s_inFlight.TryAdd((operation.Owner, key), hash))
        {
            return s_inFlight.TryGetValue((operation.Owner, key), out var other) && other != hash ? OtherBody(key) : InFlight(key);
        }

        try
        {
            return await RunAsync(operation, context, next);
        }
        finally
        {
            s_inFlight.TryRemove((operation.Owner, key), out _);
        }
    }

    private async Task<object?> RunAsync(Operation operation, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var known = await answers.FindAsync(operation, CancellationToken.None);
        if (known is not null && known.BodyHash != operation.BodyHash)
        {
            return OtherBody(operation.Key);
        }

        if (known?.Answer is { } stored)
        {
            http.Response.Headers["Idempotency-Replayed"] = "true";
            return stored;
        }

        var caller = http.ApiCaller();
        http.Features.Set(caller with { Caller = caller.Caller with { Operation = known is null ? operation : null } });
        try
        {
            var result = await next(context);
            if (result is ApiAnswer { Status: < StatusCodes.Status500InternalServerError and not StatusCodes.Status429TooManyRequests } answer)
            {
                await answers.StoreAsync(operation, answer, CancellationToken.None);
            }

            return result;
        }
        catch (DbUpdateException) when (known is null)
        {
            // Another server may have stored the same key between our look and our save.
            if (await answers.FindAsync(operation, CancellationToken.None) is null)
            {
                throw;
            }

            return InFlight(operation.Key);
        }
    }

    private static ApiAnswer InFlight(string key) => ApiProblems.Of(
        StatusCodes.Status409Conflict,
        "The same request is under way",
        $"A request with {Header} \"{key}\" is not finished; repeat it in a moment to get its answer.") with
    { RetryAfter = 1 };

    private static ApiAnswer OtherBody(string key) => ApiProblems.Of(
        StatusCodes.Status422UnprocessableEntity,
        "The key was used for another request",
        $"{Header} \"{key}\" came before with another address or body; use a new key for each new wish.");
}
