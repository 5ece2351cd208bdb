using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Api;

/// <summary>One bucket of requests for each key or person; buckets that are full again are dropped by the limiter.</summary>
public sealed class ApiRates(IOptions<ApiOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.RequestsPerSecond,
            TokensPerPeriod = options.Value.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    /// <summary>The refusal where the caller asks too often.</summary>
    public ApiAnswer? Check(ApiCaller caller)
    {
        using var lease = _limiter.AttemptAcquire(caller.Id);
        return lease.IsAcquired ? null : ApiProblems.Of(
            StatusCodes.Status429TooManyRequests,
            "Too many requests",
            $"One key or account may send {options.Value.RequestsPerSecond} requests a second; go on after the time in Retry-After.") with
        { RetryAfter = 1 };
    }

    public void Dispose() => _limiter.Dispose();
}
