using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.SavedViews;

namespace SalesDashboard.Actions.SavedViews;

/// <summary>The caller's own saved views of a page, by name. Nobody sees or changes another person's.</summary>
public sealed class SavedViewQuery(SalesDb db)
{
    public sealed record Row(long Id, string Name, string Query);

    public async Task<IReadOnlyList<Row>> ReadAsync(ViewPage page, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.SavedViews.AsNoTracking()
            .Where(view => view.EmployeeId == caller.EmployeeId && view.Page == page)
            .OrderBy(view => view.Name)
            .Select(view => new Row(view.Id, view.Name, view.Query))
            .ToListAsync(ct);
    }
}
