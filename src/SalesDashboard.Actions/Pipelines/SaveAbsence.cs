using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>Writes down when somebody of the caller's scope is away, or takes it back (AHEAD-15). Needs the right to manage pipelines.</summary>
public sealed class SaveAbsence(SalesDb db)
{
    private const int LongestDays = 366;

    /// <summary>Both ends included.</summary>
    public sealed record Request(long EmployeeId, DateOnly From, DateOnly To);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!MayChange(caller))
        {
            return new Denied();
        }

        if (request.To < request.From || request.To.DayNumber - request.From.DayNumber > LongestDays)
        {
            return new BadDays(request.From, request.To);
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Employees.SingleOrDefaultAsync(employee => employee.Id == request.EmployeeId, ct) is not { } employee)
        {
            return new NotFound();
        }

        context.Absences.Add(new Absence(employee, request.From, request.To));
        await context.SaveChangesAsync(ct);
        return new Saved();
    }

    public async Task<Outcome> RemoveAsync(long absenceId, Caller caller, CancellationToken ct)
    {
        if (!MayChange(caller))
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Absences.SingleOrDefaultAsync(absence => absence.Id == absenceId, ct) is not { } absence)
        {
            return new NotFound();
        }

        context.Absences.Remove(absence);
        await context.SaveChangesAsync(ct);
        return new Saved();
    }

    private static bool MayChange(Caller caller) => caller.MayWrite && caller.Has(Rights.ManagePipelines);

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Saved : Outcome;

    /// <summary>It ends before it begins, or lasts longer than a year.</summary>
    public sealed record BadDays(DateOnly From, DateOnly To) : Outcome;

    /// <summary>No such employee or absence in the caller's scope.</summary>
    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}
