using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Pipelines;

/// <summary>All pipelines with what the scope has in them (PIPE-1, PIPE-3).</summary>
public sealed record PipelineListSpec(SalesScope Scope) : ViewSpec<PipelineListView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Cards) && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override PipelineListView Compute(SalesBook book, PipelineListView? previous)
    {
        var nodes = Scope is SalesScope.Company ? [Node.Company] : book.Organization.In(Scope).Select(employee => new Node(NodeKind.Employee, employee.Id)).ToList();
        var waiting = WaitingQueue.In(book, Scope).ToLookup(lead => lead.PipelineId);
        var view = new PipelineListView(
            book.Settings.Currency,
            [.. book.Catalog.Pipelines.Values.OrderBy(pipeline => pipeline.Id).Select(pipeline => Row(book, pipeline, nodes, waiting[pipeline.Id].Count()))]);
        return view.Equals(previous) ? previous : view;
    }

    private static PipelineRow Row(SalesBook book, PipelineSnapshot pipeline, List<Node> nodes, int waiting)
    {
        var counts = book.Catalog.StagesOf(pipeline.Id).Select(stage =>
        {
            var totals = nodes.ConvertAll(node => book.StageTotalOf(node, stage.Id));
            return (stage.Kind, Count: new StageCount(stage.Id, stage.Name, totals.Sum(total => total.Count)), Sum: totals.Sum(total => total.Sum));
        }).ToList();
        var open = counts.FindAll(count => count.Kind == StageKind.Open);
        return new PipelineRow(
            pipeline.Id,
            pipeline.Name,
            pipeline.Distribution,
            book.Catalog.Members.Values.Count(member => member.PipelineId == pipeline.Id),
            open.Sum(count => count.Count.Deals),
            open.Sum(count => count.Sum),
            waiting,
            pipeline.Distribution == DistributionMode.Even && !book.Catalog.IsFed(pipeline.Id),
            [.. open.Select(count => count.Count)]);
    }
}

public sealed record PipelineListView(string Currency, ImmutableArray<PipelineRow> Rows)
{
    public bool Equals(PipelineListView? other) => other is not null && Currency == other.Currency && Rows.AsSpan().SequenceEqual(other.Rows.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Currency, Rows.Length);
}

/// <param name="OpenSum">In the reporting currency.</param>
/// <param name="Waiting">Leads of the queue that the reader may see.</param>
/// <param name="IsStarved">Distributed automatically, but no rule adds leads (PIPE-26).</param>
public sealed record PipelineRow(
    long Id, string Name, DistributionMode Distribution, int Members, int Open, decimal OpenSum, int Waiting, bool IsStarved, ImmutableArray<StageCount> Stages)
{
    public bool Equals(PipelineRow? other) => other is not null
        && (Id, Name, Distribution, Members, Open, OpenSum, Waiting, IsStarved)
            == (other.Id, other.Name, other.Distribution, other.Members, other.Open, other.OpenSum, other.Waiting, other.IsStarved)
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Id, Open, OpenSum, Waiting);
}

public sealed record StageCount(long StageId, string Name, int Deals);
