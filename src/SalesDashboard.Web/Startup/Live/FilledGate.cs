using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Api;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>
/// Figures of a half-filled book would be wrong figures: until it is filled, requests wait a little and are then asked
/// to come back. Static files and health do not wait.
/// </summary>
public sealed class FilledGate(RequestDelegate next, LiveEngine engine, TimeProvider time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!engine.IsFilled && !await FillsInTimeAsync(context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            if (ApiServices.IsApi(context.Request.Path))
            {
                return;
            }

            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("SalesDashboard is starting: it still reads its figures from the database. Try again in a few seconds.", context.RequestAborted);
            return;
        }

        await next(context);
    }

    private async Task<bool> FillsInTimeAsync(CancellationToken ct)
    {
        try
        {
            await engine.Filled.WaitAsync(s_patience, time, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
