using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Feed;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Meetings;

/// <summary>
/// Ends a meeting and posts its minutes to the feed. They hold figures of the meeting's whole scope, so only those get them
/// who may see all of that: top management, administrators and, of a head's meeting, the heads above (CAB-2).
/// </summary>
public sealed class EndMeeting(SalesDb db, BusinessClock clock)
{
    private const int MaxDepth = 64;

    private static readonly Caller s_usher = Caller.System("meetings");

    public async Task<Outcome> ExecuteAsync(long meetingId, string title, string minutes, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || caller.EmployeeId is not { } author)
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var meeting = await context.Meetings.SingleOrDefaultAsync(known => known.Id == meetingId && known.HeldById == author, ct);
        if (meeting is null)
        {
            return new NotFound();
        }

        if (meeting.EndedAt is not null)
        {
            return new EndedAlready();
        }

        meeting.End(minutes, clock.UtcNow);
        var post = new FeedPost(author, title, minutes, await ReadersAsync(caller.Scope, ct), clock.UtcNow);
        context.FeedPosts.Add(post);
        await context.SaveChangesAsync(ct);
        return new Ended(post.Id);
    }

    private async Task<IReadOnlyCollection<long>> ReadersAsync(SalesScope scope, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_usher, ct);
        var readers = await context.Employees
            .Where(employee => employee.IsActive && (employee.Role == Role.TopManagement || employee.Role == Role.Administrator))
            .Select(employee => employee.Id)
            .ToListAsync(ct);
        if (scope is SalesScope.Departments departments)
        {
            var tree = (await context.Departments.AsNoTracking().ToListAsync(ct)).ToDictionary(department => department.Id, DepartmentSnapshot.From);
            var heads = departments.Ids.Select(id => HeadsAbove(id, tree)).ToList();
            readers.AddRange(heads.Skip(1).Aggregate(heads.FirstOrDefault([]), (common, next) => [.. common.Intersect(next)]));
        }

        return readers;
    }

    /// <summary>Who leads the department or one above it.</summary>
    private static HashSet<long> HeadsAbove(long departmentId, Dictionary<long, DepartmentSnapshot> tree)
    {
        var heads = new HashSet<long>();
        long? id = departmentId;
        for (var depth = 0; depth < MaxDepth && id is { } known && tree.TryGetValue(known, out var department); depth++)
        {
            if (department.HeadId is { } head)
            {
                heads.Add(head);
            }

            id = department.ParentId;
        }

        return heads;
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Ended(long PostId) : Outcome;

    public sealed record EndedAlready : Outcome;

    /// <summary>No such meeting of the caller's.</summary>
    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}
