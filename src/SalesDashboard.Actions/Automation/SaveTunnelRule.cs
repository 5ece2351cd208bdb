using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Automation;

/// <summary>
/// Makes, changes or deletes a rule of the sales tunnel (PIPE-37). Needs the right to manage pipelines; people are named from
/// the caller's scope, and the rule will see no more than the caller may. A rule without an event is saved, because a tunnel is built step by step, but the answer warns.
/// </summary>
public sealed class SaveTunnelRule(SalesDb db)
{
    private const int LongestDays = 3650;

    /// <param name="Id">Null = a new one.</param>
    public sealed record Request(long? Id, string Name, bool IsActive, TunnelEvent Event, TunnelAction Action)
    {
        public string? Source { get; init; }

        public string? Segment { get; init; }

        public long? PipelineId { get; init; }

        public long? StageId { get; init; }

        public decimal? MinAmount { get; init; }

        public long? TargetPipelineId { get; init; }

        public long? TargetEmployeeId { get; init; }

        public ActivityType ActivityType { get; init; } = ActivityType.Task;

        public string? Subject { get; init; }

        public int DueInDays { get; init; }
    }

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!MayChange(caller))
        {
            return new Denied();
        }

        if (FaultOf(request) is { } fault)
        {
            return new Unfit(fault);
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (await TargetFaultAsync(context, request, ct) is { } missing)
        {
            return new Unfit(missing);
        }

        var rule = request.Id is { } id ? await context.TunnelRules.SingleOrDefaultAsync(known => known.Id == id, ct) : new TunnelRule(request.Name.Trim());
        if (rule is null)
        {
            return new NotFound();
        }

        rule.Rename(request.Name.Trim(), request.IsActive);
        rule.SignedBy(caller.EmployeeId);
        rule.When(request.Event, TextOf(request.Source), TextOf(request.Segment), request.PipelineId, request.StageId, request.MinAmount);
        rule.Then(request.Action, request.TargetPipelineId, request.TargetEmployeeId, request.ActivityType, TextOf(request.Subject), request.DueInDays);
        if (request.Id is null)
        {
            context.TunnelRules.Add(rule);
        }

        await context.SaveChangesAsync(ct);
        return new Saved(rule.Id, HasNoIncomingLink: request.Event == TunnelEvent.None);
    }

    /// <summary>Its runs go with it; what it did stays.</summary>
    public async Task<Outcome> DeleteAsync(long ruleId, Caller caller, CancellationToken ct)
    {
        if (!MayChange(caller))
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller with { Scope = SalesScope.System }, ct);
        if (await context.TunnelRules.SingleOrDefaultAsync(known => known.Id == ruleId, ct) is not { } rule)
        {
            return new NotFound();
        }

        context.TunnelRuns.RemoveRange(await context.TunnelRuns.Where(run => run.RuleId == ruleId).ToListAsync(ct));
        context.TunnelRules.Remove(rule);
        await context.SaveChangesAsync(ct);
        return new Deleted();
    }

    private static bool MayChange(Caller caller) => caller.MayWrite && caller.Has(Rights.ManagePipelines);

    private static string? TextOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static RuleFault? FaultOf(Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Trim().Length > Lengths.Name)
        {
            return RuleFault.Name;
        }

        var isTooLong = request.Source?.Length > Lengths.Name || request.Segment?.Length > Lengths.Name || request.Subject?.Length > Lengths.Title;
        return isTooLong || request.MinAmount < 0 || request.DueInDays is < 0 or > LongestDays ? RuleFault.Condition
            : request.Action switch
            {
                TunnelAction.AddToPipeline => request.TargetPipelineId is null ? RuleFault.TargetPipeline : null,
                TunnelAction.Assign => request.TargetEmployeeId is null ? RuleFault.TargetEmployee : request.Event == TunnelEvent.ClientCreated ? RuleFault.NothingToAssign : null,
                TunnelAction.CreateActivity => TextOf(request.Subject) is null ? RuleFault.Subject
                    : request.Event == TunnelEvent.ClientCreated && request.TargetEmployeeId is null ? RuleFault.TargetEmployee : null,
            };
    }

    private static async Task<RuleFault?> TargetFaultAsync(SalesDbContext context, Request request, CancellationToken ct)
    {
        long?[] pipelines = [request.PipelineId, request.TargetPipelineId];
        foreach (var id in pipelines.OfType<long>())
        {
            if (!await context.Pipelines.AnyAsync(pipeline => pipeline.Id == id, ct))
            {
                return RuleFault.TargetPipeline;
            }
        }

        if (request.StageId is { } stageId && !await context.Stages.AnyAsync(
            stage => stage.Id == stageId && (request.PipelineId == null || stage.PipelineId == request.PipelineId), ct))
        {
            return RuleFault.Condition;
        }

        return request.TargetEmployeeId is { } employeeId && !await context.Employees.AnyAsync(employee => employee.Id == employeeId && employee.IsActive, ct)
            ? RuleFault.TargetEmployee
            : null;
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <param name="HasNoIncomingLink">Nothing sets the action off (PIPE-37): to be told to whoever saved it.</param>
    public sealed record Saved(long Id, bool HasNoIncomingLink) : Outcome;

    public sealed record Unfit(RuleFault Fault) : Outcome;

    public sealed record Deleted : Outcome;

    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}

/// <summary>What is wrong with a rule.</summary>
public enum RuleFault
{
    Name = 1,
    Condition = 2,
    TargetPipeline = 3,
    TargetEmployee = 4,
    Subject = 5,

    /// <summary>A new client has no deal that could be given to somebody.</summary>
    NothingToAssign = 6,
}
