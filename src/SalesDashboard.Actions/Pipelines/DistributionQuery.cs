using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>How a deal got its first owner, as codes and names that the caller may see (AHEAD-15).</summary>
/// <param name="Receiver">Null: somebody outside of the caller's scope.</param>
public sealed record DistributionView(string? Receiver, GivenBecause Because, int OpenDeals, IReadOnlyList<PassedOverView> PassedOver, DateTime At);

/// <param name="Name">Null: somebody outside of the caller's scope.</param>
public sealed record PassedOverView(string? Name, PassedOver Details);

/// <summary>Reads decisions of the distribution.</summary>
public sealed class DistributionQuery(SalesDb db)
{
    /// <summary>Null where the deal is not in the caller's scope, or was not distributed.</summary>
    public async Task<DistributionView?> FindAsync(long dealId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var known = await context.DealDistributions.AsNoTracking().Where(row => row.DealId == dealId).OrderBy(row => row.Id).FirstOrDefaultAsync(ct);
        if (known is null)
        {
            return null;
        }

        long[] ids = [known.EmployeeId, .. known.PassedOver.Select(member => member.EmployeeId)];
        var names = await context.Employees.Where(employee => ids.Contains(employee.Id)).ToDictionaryAsync(employee => employee.Id, employee => employee.Name, ct);
        return new DistributionView(
            names.GetValueOrDefault(known.EmployeeId),
            known.Because,
            known.OpenDeals,
            [.. known.PassedOver.Select(member => new PassedOverView(names.GetValueOrDefault(member.EmployeeId), member))],
            known.At);
    }
}
