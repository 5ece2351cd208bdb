using SalesDashboard.Data;
using SalesDashboard.Data.Checking;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api;

/// <summary>
/// Whether the server can work: the live book is filled and the database reads and writes. Asked by anybody, so the
/// database is tried once a second at most and all who ask meanwhile share the answer.
/// </summary>
public sealed class ReadyCheck(DatabaseProbe probe, LiveEngine engine, TimeProvider time, ILogger<ReadyCheck> log) : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private (long At, string Database)? _last;

    public static IEndpointRouteBuilder Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => ApiAnswer.Ok(new { Status = "alive" })).AllowAnonymous();
        app.MapGet("/health/ready", (ReadyCheck check, CancellationToken ct) => check.AnswerAsync(ct)).AllowAnonymous();
        return app;
    }

    public async Task<ApiAnswer> AnswerAsync(CancellationToken ct)
    {
        var database = await DatabaseAsync(ct);
        var book = engine.IsFilled ? "filled" : "filling";
        return engine.IsFilled && database == "ok"
            ? ApiAnswer.Ok(new { Status = "ready", LiveBook = book, Database = database })
            : ApiProblems.Of(
                StatusCodes.Status503ServiceUnavailable,
                "Not ready",
                "The server cannot work yet, or not now; see liveBook and database.",
                ("liveBook", book),
                ("database", database)) with
            { RetryAfter = 1 };
    }

    public void Dispose() => _gate.Dispose();

    private async Task<string> DatabaseAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            if (_last is not { } last || time.GetElapsedTime(last.At) >= s_interval)
            {
                _last = (time.GetTimestamp(), await TryAsync(ct));
            }

            return _last.Value.Database;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<string> TryAsync(CancellationToken ct)
    {
        try
        {
            await probe.BeatAsync(ct);
            return "ok";
        }
        catch (DatabaseUnavailableException fault)
        {
            return fault.Fault == DatabaseFault.Full ? "full" : "busy";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fence (docs/style.md 22): readiness tells, it does not fail.
            log.LogWarning(fault, "The database cannot be written; the server is not ready.");
            return "unavailable";
        }
    }
}
