using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Import.Running;

/// <summary>
/// Who is administrator as the rows so far leave it, so that the row that would take the last one is told. That one stays is
/// the rule of each save (<see cref="LastAdministratorException"/>); this is kept across the batches of an import.
/// </summary>
internal sealed class Administrators
{
    private HashSet<long> _accounts = [];
    private HashSet<long> _administrators = [];

    public async Task LoadAsync(SalesDbContext context, CancellationToken ct)
    {
        _accounts = await context.Users.Where(user => !user.IsDisabled && user.Employee.IsActive).Select(user => user.EmployeeId).ToHashSetAsync(ct);
        _administrators = await context.Administrators().ToHashSetAsync(ct);
    }

    /// <summary>False where nobody who can sign in would be administrator any more.</summary>
    public bool MayAppoint(Employee employee, Role role) =>
        role == Role.Administrator || !_administrators.Contains(employee.Id) || _administrators.Count > 1;

    public void Appoint(Employee employee)
    {
        if (employee.Role != Role.Administrator)
        {
            _administrators.Remove(employee.Id);
        }
        else if (_accounts.Contains(employee.Id))
        {
            _administrators.Add(employee.Id);
        }
    }
}
