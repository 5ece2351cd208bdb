using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Actions.SavedViews;

/// <summary>Forgets one of the caller's own saved views. Another person's is like a missing one.</summary>
public sealed class DeleteView(SalesDb db)
{
    /// <summary>False where the caller has no such view.</summary>
    public async Task<bool> ExecuteAsync(long viewId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var view = await context.SavedViews.SingleOrDefaultAsync(view => view.Id == viewId && view.EmployeeId == caller.EmployeeId, ct);
        if (view is null || !caller.MayWrite)
        {
            return false;
        }

        context.SavedViews.Remove(view);
        await context.SaveChangesAsync(ct);
        return true;
    }
}
