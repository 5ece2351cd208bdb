using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SalesDashboard.Data.Scoping;

/// <summary>
/// One model per kind of scope, so that each kind has filters of its own and the database can use its indexes (one
/// filter "company or department or employee" would scan every deal). Without a caller there is no model: nothing can
/// be read or saved.
/// </summary>
internal sealed class ScopeModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), ((SalesDbContext)context).Caller.Scope.GetType(), designTime);
}
