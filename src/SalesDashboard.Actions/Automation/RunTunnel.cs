using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Automation;

/// <summary>
/// Lets the rules see what the journal has since the last time. It reads committed rows, so no writer ever waits for it.
/// Each rule runs at least once for each event and has its effect once: a run is stored under (rule, journal row), with the
/// effect in one save where the effect is its own; adding to a pipeline can be repeated by itself. One call at a time.
/// </summary>
public sealed class RunTunnel(SalesDb db, AddToPipeline adder, BusinessClock clock)
{
    /// <summary>Who stands in the journal behind what rules do; by it a chain of rules is known.</summary>
    public const string Actor = "sales tunnel";

    private const int RowsAtOnce = 500;

    private static readonly Caller s_caller = Caller.System(Actor);

    /// <summary>How many runs there were; 0 = nothing new that a rule asks for.</summary>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var runs = 0;
        while (true)
        {
            var (from, to) = await NextAsync(ct);
            if (from == to)
            {
                return runs;
            }

            runs += await RunAsync(from, to, ct);
            await AdvanceAsync(to, ct);
        }
    }

    /// <summary>The rows to look at now. At the very first time, what came before is history and stays so.</summary>
    private async Task<(long After, long Last)> NextAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var last = await context.Journal.MaxAsync(row => (long?)row.Sequence, ct) ?? 0;
        var cursor = await context.TunnelCursors.SingleOrDefaultAsync(ct);
        if (cursor is not null)
        {
            return (cursor.Sequence, Math.Min(last, cursor.Sequence + RowsAtOnce));
        }

        context.TunnelCursors.Add(new TunnelCursor(last));
        await context.SaveChangesAsync(ct);
        return (last, last);
    }

    private async Task AdvanceAsync(long sequence, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        (await context.TunnelCursors.SingleAsync(ct)).Advance(sequence);
        await context.SaveChangesAsync(ct);
    }

    private async Task<int> RunAsync(long after, long last, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var rules = await context.TunnelRules.AsNoTracking().Where(rule => rule.IsActive && rule.Event != TunnelEvent.None).OrderBy(rule => rule.Id).ToListAsync(ct);
        if (rules.Count == 0)
        {
            return 0;
        }

        var runs = 0;
        foreach (var row in await TunnelReader.EventsAsync(context, rules, after, last, ct))
        {
            foreach (var facts in await TunnelReader.FactsAsync(context, row, ct))
            {
                foreach (var rule in rules.Where(rule => rule.Matches(facts)))
                {
                    runs += await RunAsync(rule.Id, row, facts, ct) ? 1 : 0;
                }
            }
        }

        return runs;
    }

    /// <summary>False where this rule has run for this row before, or its author may not see what it is about.</summary>
    private async Task<bool> RunAsync(long ruleId, JournalEntry row, TunnelFacts facts, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        if (await context.TunnelRuns.AnyAsync(run => run.RuleId == ruleId && run.Sequence == row.Sequence, ct)
            || await context.TunnelRules.SingleOrDefaultAsync(known => known.Id == ruleId, ct) is not { } rule)
        {
            return false;
        }

        if (!await SeesAsync(await AuthorScope.OfAsync(context, rule, ct), facts, ct))
        {
            return false;
        }

        var isOurs = row.ActorUserId is null && row.Actor == Actor;
        var cause = isOurs ? await context.TunnelRuns.AsNoTracking().Where(run => run.MadeDealId == row.EntityId).OrderByDescending(run => run.Id).FirstOrDefaultAsync(ct) : null;
        var run = new TunnelRun(rule, row.Sequence, facts, cause, clock.UtcNow);
        context.TunnelRuns.Add(run);
        if (TunnelRun.IsLoop(rule, cause))
        {
            run.End(TunnelResult.LoopStopped);
        }
        else
        {
            await ActAsync(context, rule, run, facts, ct);
        }

        context.Because(rule.Name);
        await context.SaveChangesAsync(ct);
        return true;
    }

    private async Task<bool> SeesAsync(SalesScope scope, TunnelFacts facts, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller with { Scope = scope }, ct);
        return facts.DealId is { } deal
            ? await context.Deals.AnyAsync(known => known.Id == deal, ct)
            : await context.Clients.AnyAsync(known => known.Id == facts.ClientId, ct);
    }

    private Task ActAsync(SalesDbContext context, TunnelRule rule, TunnelRun run, TunnelFacts facts, CancellationToken ct) => rule.Action switch
    {
        TunnelAction.AddToPipeline => AddAsync(rule, run, facts, ct),
        TunnelAction.Assign => AssignAsync(context, rule, run, facts, ct),
        TunnelAction.CreateActivity => CreateActivityAsync(context, rule, run, facts, ct),
    };

    private async Task AddAsync(TunnelRule rule, TunnelRun run, TunnelFacts facts, CancellationToken ct)
    {
        if (facts.ClientId is not { } clientId)
        {
            run.End(TunnelResult.NoClient);
            return;
        }

        var request = new AddToPipeline.Request(rule.TargetPipelineId ?? 0, [clientId]) { Source = facts.Source };
        if (await adder.ExecuteAsync(request, s_caller, ct) is not AddToPipeline.Done { Items: [var item] })
        {
            run.End(TunnelResult.TargetGone);
            return;
        }

        var (result, deal) = item switch
        {
            AddToPipeline.Added added => (TunnelResult.Added, added.DealId),
            AddToPipeline.Waiting => (TunnelResult.Waiting, (long?)null),
            AddToPipeline.AlreadyThere => (TunnelResult.AlreadyThere, null),
            _ => (TunnelResult.NoClient, null),
        };
        run.End(result, deal);
    }

    private static async Task AssignAsync(SalesDbContext context, TunnelRule rule, TunnelRun run, TunnelFacts facts, CancellationToken ct)
    {
        var deal = await context.Deals.SingleOrDefaultAsync(known => known.Id == facts.DealId, ct);
        var employee = await context.Employees.SingleOrDefaultAsync(known => known.Id == rule.TargetEmployeeId && known.IsActive, ct);
        if (deal is null || deal.IsClosed || employee is null)
        {
            run.End(employee is null ? TunnelResult.TargetGone : TunnelResult.NoDeal);
            return;
        }

        deal.AssignTo(employee);
        run.End(TunnelResult.Assigned);
    }

    private async Task CreateActivityAsync(SalesDbContext context, TunnelRule rule, TunnelRun run, TunnelFacts facts, CancellationToken ct)
    {
        var deal = await context.Deals.SingleOrDefaultAsync(known => known.Id == facts.DealId, ct);
        var employeeId = rule.TargetEmployeeId ?? deal?.OwnerId;
        var employee = await context.Employees.SingleOrDefaultAsync(known => known.Id == employeeId && known.IsActive, ct);
        if (employee is null)
        {
            run.End(TunnelResult.TargetGone);
            return;
        }

        var dueAt = clock.UtcNow.AddDays(rule.DueInDays);
        var activity = new Activity(rule.ActivityType, employee, dueAt);
        activity.Describe(rule.ActivityType, employee, dueAt, closedAt: null, rule.Subject ?? rule.Name, result: null);
        activity.Concern(await context.Clients.SingleOrDefaultAsync(known => known.Id == facts.ClientId, ct), deal);
        context.Activities.Add(activity);
        run.End(TunnelResult.ActivityCreated);
    }
}
