using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>Puts the columns of a board into another order (PIPE-30): open stages first, then won, then lost, each as asked.</summary>
public sealed class OrderStages(SalesDb db)
{
    /// <param name="StageIds">All stages of the pipeline.</param>
    public sealed record Request(long PipelineId, IReadOnlyList<long> StageIds);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || !caller.Has(Rights.ManagePipelines))
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var stages = await context.Stages.Where(stage => stage.PipelineId == request.PipelineId).ToDictionaryAsync(stage => stage.Id, ct);
        if (stages.Count == 0 || !stages.Keys.ToHashSet().SetEquals(request.StageIds) || stages.Count != request.StageIds.Count)
        {
            return new OtherStages();
        }

        StageOrder.Apply(request.StageIds.Select(id => stages[id]).OrderBy(stage => stage.Kind));
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new OtherStages();
        }

        return new Ordered();
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Ordered : Outcome;

    /// <summary>The pipeline has other stages by now than those that were named.</summary>
    public sealed record OtherStages : Outcome;

    public sealed record Denied : Outcome;
}
