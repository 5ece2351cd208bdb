using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Automation;

/// <summary>
/// What the author of a rule may see now: a head cannot reach other departments' clients and deals by a rule. Whoever left,
/// or may not manage pipelines any more, sees nothing, so the rule rests until somebody else saves it.
/// </summary>
internal static class AuthorScope
{
    /// <param name="context">Of the whole company.</param>
    public static async Task<SalesScope> OfAsync(SalesDbContext context, TunnelRule rule, CancellationToken ct)
    {
        if (rule.AuthorId is not { } id)
        {
            return SalesScope.System;
        }

        var author = await context.Employees.AsNoTracking().SingleOrDefaultAsync(employee => employee.Id == id && employee.IsActive, ct);
        if (author is null || !author.Rights.HasFlag(Rights.ManagePipelines))
        {
            return new SalesScope.Nothing();
        }

        return author.Role switch
        {
            Role.Manager => new SalesScope.Employee(author.Id),
            Role.DepartmentHead => new SalesScope.Departments(await LedAsync(context, author.Id, ct), author.Id),
            Role.TopManagement or Role.Administrator => new SalesScope.Company(),
        };
    }

    /// <summary>The departments that somebody heads, with all below them.</summary>
    private static async Task<HashSet<long>> LedAsync(SalesDbContext context, long headId, CancellationToken ct)
    {
        var all = await context.Departments.AsNoTracking().Select(department => new { department.Id, department.ParentId, department.HeadId }).ToListAsync(ct);
        var led = all.Where(department => department.HeadId == headId).Select(department => department.Id).ToHashSet();
        while (all.Exists(department => department.ParentId is { } parent && led.Contains(parent) && led.Add(department.Id)))
        {
        }

        return led;
    }
}
