using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Web.Access;

/// <summary>An account that may be used now: enabled, and its employee works here.</summary>
/// <param name="Stamp">Sessions with another stamp have ended.</param>
public sealed record Account(long UserId, long EmployeeId, string Name, Role Role, string Stamp);

/// <summary>
/// Asked for each request, so the live book answers (no query, and a change counts at once); while the book is being
/// filled at start-up the database does.
/// </summary>
public sealed class AccountReader(LiveEngine engine, SalesDb db)
{
    /// <summary>Null where the account is unknown, disabled, or its employee is gone or inactive.</summary>
    public async ValueTask<Account?> FindAsync(long userId, CancellationToken ct)
    {
        if (!engine.IsFilled)
        {
            return await FindStoredAsync(userId, ct);
        }

        var access = engine.Read(new AccessSpec(userId));
        return access.Caller is { EmployeeId: { } employeeId } caller
            ? new Account(userId, employeeId, caller.Name, caller.Role, access.Stamp)
            : null;
    }

    private async Task<Account?> FindStoredAsync(long userId, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("sign-in"), ct);
        return await context.Users.AsNoTracking()
            .Where(user => user.Id == userId && !user.IsDisabled && user.Employee.IsActive)
            .Select(user => new Account(user.Id, user.EmployeeId, user.Employee.Name, user.Employee.Role, user.SecurityStamp ?? ""))
            .SingleOrDefaultAsync(ct);
    }
}
