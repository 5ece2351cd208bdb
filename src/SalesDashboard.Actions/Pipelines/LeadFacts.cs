using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>What the distribution must know: how loaded members are, who is away, who knows a client, who is there already.</summary>
internal static class LeadFacts
{
    /// <summary>The members of a pipeline as candidates on a day, in a fixed order.</summary>
    public static async Task<IReadOnlyList<Candidate>> CandidatesAsync(this SalesDbContext context, Pipeline pipeline, DateOnly today, CancellationToken ct)
    {
        var ids = pipeline.Members.Select(member => member.EmployeeId).ToList();
        var active = await context.Employees.Where(employee => ids.Contains(employee.Id) && employee.IsActive).Select(employee => employee.Id).ToListAsync(ct);
        var absent = await context.Absences
            .Where(absence => ids.Contains(absence.EmployeeId) && absence.From <= today && absence.To >= today)
            .GroupBy(absence => absence.EmployeeId)
            .Select(group => new { group.Key, Until = group.Max(absence => absence.To) })
            .ToDictionaryAsync(group => group.Key, group => group.Until, ct);
        var open = await context.Deals
            .Where(deal => deal.PipelineId == pipeline.Id && deal.Kind == StageKind.Open && ids.Contains(deal.OwnerId))
            .GroupBy(deal => deal.OwnerId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return [.. pipeline.Members.OrderBy(member => member.EmployeeId).Select(member => new Candidate(
            member.EmployeeId,
            active.Contains(member.EmployeeId),
            absent.TryGetValue(member.EmployeeId, out var until) ? until : null,
            open.GetValueOrDefault(member.EmployeeId),
            member.Capacity,
            member.Turns))];
    }

    /// <summary>By client: the responsible person, else the owner of its newest deal, else whoever had the last activity with it.</summary>
    public static async Task<Dictionary<long, long>> RelatedAsync(this SalesDbContext context, IReadOnlyCollection<long> clientIds, CancellationToken ct)
    {
        var activities = context.Activities.Where(activity => activity.ClientId != null && clientIds.Contains(activity.ClientId.Value));
        var related = await activities
            .Where(activity => activity.Id == activities.Where(other => other.ClientId == activity.ClientId).Max(other => other.Id))
            .ToDictionaryAsync(activity => activity.ClientId ?? 0, activity => activity.EmployeeId, ct);
        var deals = context.Deals.Where(deal => deal.ClientId != null && clientIds.Contains(deal.ClientId.Value));
        var owners = await deals
            .Where(deal => deal.Id == deals.Where(other => other.ClientId == deal.ClientId).Max(other => other.Id))
            .Select(deal => new { ClientId = deal.ClientId ?? 0, deal.OwnerId })
            .ToListAsync(ct);
        owners.ForEach(pair => related[pair.ClientId] = pair.OwnerId);
        var responsible = await context.Clients
            .Where(client => clientIds.Contains(client.Id) && client.ResponsibleId != null)
            .Select(client => new { client.Id, EmployeeId = client.ResponsibleId ?? 0 })
            .ToListAsync(ct);
        responsible.ForEach(pair => related[pair.Id] = pair.EmployeeId);
        return related;
    }

    /// <summary>Those of the clients that have an open deal in the pipeline, with the newest.</summary>
    public static Task<Dictionary<long, long>> OpenDealsAsync(
        this SalesDbContext context, long pipelineId, IReadOnlyCollection<long> clientIds, CancellationToken ct) => context.Deals
        .Where(deal => deal.PipelineId == pipelineId && deal.Kind == StageKind.Open && deal.ClientId != null && clientIds.Contains(deal.ClientId.Value))
        .GroupBy(deal => deal.ClientId ?? 0)
        .Select(group => new { group.Key, Id = group.Max(deal => deal.Id) })
        .ToDictionaryAsync(group => group.Key, group => group.Id, ct);
}
