using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Activities;

/// <summary>
/// Plans a week like another one (CAB-34): each activity of the one at the same weekday and hour of the other, still to be
/// done. What stands there already is not doubled, and what belongs to a closed deal is left behind. One save for all.
/// </summary>
public sealed class CopyWeek(SalesDb db, BusinessClock clock)
{
    public sealed record Request(long EmployeeId, Week From, Week To);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!ActivityDesk.MayEdit(caller, request.EmployeeId))
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Employees.SingleOrDefaultAsync(employee => employee.Id == request.EmployeeId && employee.IsActive, ct) is not { } employee)
        {
            return new NotFound();
        }

        var from = await OfAsync(context, employee, request.From, ct);
        var known = (await OfAsync(context, employee, request.To, ct)).Select(Key).ToHashSet();
        var dealIds = from.Select(activity => activity.DealId).OfType<long>().Distinct().ToList();
        var closedDeals = (await context.Deals.Where(deal => dealIds.Contains(deal.Id) && deal.ClosedOn != null).Select(deal => deal.Id).ToListAsync(ct)).ToHashSet();
        var copies = 0;
        foreach (var activity in from.Where(activity => activity.DealId is not { } id || !closedDeals.Contains(id)))
        {
            var local = clock.ToLocal(activity.DueAt);
            var copy = activity.Again(employee, clock.ToUtc(local.AddDays(request.To.Monday.DayNumber - request.From.Monday.DayNumber)));
            if (!known.Add(Key(copy)))
            {
                continue;
            }

            copy.EnteredBy(caller.EmployeeId, isAssigned: employee.Id != caller.EmployeeId && caller.EmployeeId is not null);
            context.Activities.Add(copy);
            copies++;
        }

        await context.SaveChangesAsync(ct);
        return new Copied(copies, from.Count - copies);
    }

    private async Task<List<Activity>> OfAsync(SalesDbContext context, Employee employee, Week week, CancellationToken ct)
    {
        var start = clock.ToUtc(week.Monday.ToDateTime(TimeOnly.MinValue));
        var end = clock.ToUtc(week.Add(1).Monday.ToDateTime(TimeOnly.MinValue));
        return await context.Activities.AsNoTracking()
            .Where(activity => activity.EmployeeId == employee.Id && activity.DueAt >= start && activity.DueAt < end)
            .OrderBy(activity => activity.DueAt).ThenBy(activity => activity.Id)
            .ToListAsync(ct);
    }

    private static (ActivityType, DateTime, string, long?, long?) Key(Activity activity) =>
        (activity.Type, activity.DueAt, activity.Subject, activity.ClientId, activity.DealId);

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <param name="Left">Stood there already, or belong to a closed deal.</param>
    public sealed record Copied(int Count, int Left) : Outcome;

    public sealed record Denied : Outcome;

    /// <summary>No such employee in the caller's scope.</summary>
    public sealed record NotFound : Outcome;
}
