using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api;

/// <summary>
/// Knows programs by their keys. The row is read each time, never kept: a revoked key is refused at the next request.
/// </summary>
public sealed class ApiKeys(SalesDb db, LiveEngine engine, TimeProvider time)
{
    private static readonly Caller s_reader = Caller.System("api-keys");

    /// <summary>The program with this key; null for a wrong, expired or revoked one.</summary>
    public async Task<(long Id, ApiCaller Caller)?> FindAsync(string text, CancellationToken ct)
    {
        if (ApiKeySecret.PrefixOf(text) is not { } prefix)
        {
            return null;
        }

        await using var context = await db.OpenAsync(s_reader, ct);
        var key = await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Prefix == prefix, ct);
        return key is not null && ApiKeySecret.Matches(text, key.Hash) && IsValid(key) ? (key.Id, CallerOf(key)) : null;
    }

    /// <summary>The program as its key stands now; null once the key is revoked or has expired.</summary>
    public async Task<ApiCaller?> FindAsync(long id, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_reader, ct);
        var key = await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == id, ct);
        return key is not null && IsValid(key) ? CallerOf(key) : null;
    }

    private bool IsValid(ApiKey key) => key.IsValidAt(time.GetUtcNow().UtcDateTime);

    private ApiCaller CallerOf(ApiKey key) => new($"key:{key.Id}", key.ActIn(ScopeOf(key)));

    private SalesScope ScopeOf(ApiKey key) => key switch
    {
        { EmployeeId: { } employee } => new SalesScope.Employee(employee),
        { DepartmentId: { } department } => new SalesScope.Departments(engine.Read(book => book.Organization.WithDescendants([department]))),
        _ => new SalesScope.Company(),
    };
}
