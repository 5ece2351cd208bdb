using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Access;

/// <summary>Makes a key for a program. Its text is in the answer and nowhere else.</summary>
public sealed class CreateApiKey(SalesDb db, BusinessClock clock)
{
    /// <param name="Department">Limits the key to this department with those below it; null = not.</param>
    /// <param name="Employee">Limits the key to the employee with this outside id; null = not.</param>
    public sealed record Request(string Name, ApiKeyRole Role, string? Department = null, string? Employee = null);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || caller.Role != Role.Administrator)
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var secret = ApiKeySecret.Create();
        var key = new ApiKey(request.Name, secret, request.Role, clock.UtcNow);
        if (request.Department is { } name)
        {
            var department = await context.Departments.SingleOrDefaultAsync(row => row.Name == name, ct);
            if (department is null)
            {
                return new UnknownDepartment(name);
            }

            key.LimitToDepartment(department.Id);
        }

        if (request.Employee is { } id)
        {
            var employees = await context.Employees.Where(row => row.ExternalId == id).Take(2).ToListAsync(ct);
            if (employees is not [var employee])
            {
                return new UnknownEmployee(id);
            }

            key.LimitToEmployee(employee.Id);
        }

        context.ApiKeys.Add(key);
        await context.SaveChangesAsync(ct);
        return new Created(secret.Text, secret.Prefix);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Created(string Key, string Prefix) : Outcome;

    public sealed record UnknownDepartment(string Name) : Outcome;

    /// <summary>No employee has this outside id, or several systems have given it away.</summary>
    public sealed record UnknownEmployee(string ExternalId) : Outcome;

    public sealed record Denied : Outcome;
}
