using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data;

/// <summary>The way to the database: a context is always opened for somebody. Singleton, safe from any thread.</summary>
public sealed class SalesDb(Func<SalesDbContext> create)
{
    /// <summary>A new context that sees and writes what the caller may; the receiver disposes it.</summary>
    public Task<SalesDbContext> OpenAsync(Caller caller, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Open(caller));
    }

    internal SalesDbContext OpenKeyRing() => Open(Caller.System("key-ring"));

    /// <summary>For what cannot wait: the scoped context of the ASP.NET Identity stores.</summary>
    internal SalesDbContext Open(Caller caller)
    {
        var context = create();
        context.Caller = caller;
        return context;
    }
}
