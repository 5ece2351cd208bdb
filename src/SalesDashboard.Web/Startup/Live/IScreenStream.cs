using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>What the hub's StreamScreen hands on. The wall screens are a feature, which the hub does not name.</summary>
public interface IScreenStream
{
    /// <summary>The scene of the scope now, then one for each change.</summary>
    IAsyncEnumerable<object> WatchAsync(SalesScope scope, HttpContext? request, CancellationToken ct);
}
