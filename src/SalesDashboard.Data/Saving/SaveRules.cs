using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Saving;

/// <summary>What holds for every save, whichever way it came: values that take a right, and an administrator who stays.</summary>
public static class SaveRules
{
    /// <summary>The employees who are administrators and can sign in.</summary>
    public static IQueryable<long> Administrators(this SalesDbContext context) => context.Users
        .IgnoreQueryFilters()
        .Where(user => !user.IsDisabled && user.Employee.IsActive && user.Employee.Role == Role.Administrator)
        .Select(user => user.EmployeeId);

    /// <exception cref="ChangeDeniedException">A changed value takes a right that the caller does not have.</exception>
    internal static void Check(EntityEntry entry, Caller caller)
    {
        foreach (var property in entry.Properties)
        {
            var (record, value) = (entry.Metadata.ClrType, property.Metadata.Name);
            var needs = entry.State switch
            {
                EntityState.Added => ValueRights.OfNew(record, value, property.CurrentValue),
                EntityState.Modified when property.IsModified => ValueRights.Of(record, value),
                _ => Rights.None,
            };
            if (!caller.Has(needs))
            {
                throw new ChangeDeniedException(caller.Name, record.Name, value, needs);
            }
        }
    }

    /// <summary>Whether the change may take an administrator away, so that it must be looked whether one is left.</summary>
    internal static bool MayTakeAdministrator(EntityEntry entry) => entry.State is EntityState.Modified or EntityState.Deleted && entry.Entity switch
    {
        Employee employee => Equals(entry.Property(nameof(Employee.Role)).OriginalValue, Role.Administrator)
            && (entry.State == EntityState.Deleted || !employee.IsActive || employee.Role != Role.Administrator),
        SalesUser user => entry.State == EntityState.Deleted
            || user.IsDisabled || !Equals(entry.Property(nameof(SalesUser.EmployeeId)).OriginalValue, user.EmployeeId),
        _ => false,
    };
}
