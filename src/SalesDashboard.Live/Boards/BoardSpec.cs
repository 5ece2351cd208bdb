using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Deals;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Boards;

/// <summary>The board of one pipeline in a scope: true count and sum of each stage, and its first cards.</summary>
public sealed record BoardSpec(SalesScope Scope, long PipelineId) : ViewSpec<BoardView>
{
    public const int PageSize = 30;

    /// <summary>
    /// Which deals of the pipeline are shown; counts and sums follow it (PIPE-10). Of chosen stages only the columns come
    /// (PIPE-7). Its own pipeline does not matter.
    /// </summary>
    public DealFilter Filter { get; init; } = DealFilter.All;

    public BoardSort Sort { get; init; }

    /// <summary>False: won and lost stages come without cards, count and sum, as drop targets only; they hold years of deals.</summary>
    public bool WithClosed { get; init; } = true;

    /// <summary>Columns of which more than a page is shown, as "stage:cards" in stage order: part of the spec's equality.</summary>
    public string More { get; init; } = "";

    /// <summary>The spec with another page shown in a column.</summary>
    public BoardSpec ShowMore(long stageId)
    {
        var limits = Limits();
        limits[stageId] = limits.GetValueOrDefault(stageId, PageSize) + PageSize;
        return this with { More = string.Join(',', limits.OrderBy(limit => limit.Key).Select(limit => $"{limit.Key}:{limit.Value}")) };
    }

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Cards)
            && effect.Names(PipelineId)
            && (OnlyOwner is not { } owner || effect.OwnerBefore == owner || effect.OwnerAfter == owner)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override BoardView Compute(SalesBook book, BoardView? previous)
    {
        var limits = Limits();
        var matcher = DealMatcher.For(Filter with { PipelineId = PipelineId }, book, Scope);
        var ofOne = OnlyOwner is { } owner ? CardsOf(book, owner) : null;
        var nodes = WholeNodes(book);
        var columns = book.Catalog.StagesOf(PipelineId)
            .Where(stage => stage.Kind != StageKind.Open || Filter.Stages.IsEmpty || Filter.Stages.Contains(stage.Id))
            .Select(stage => stage.Kind != StageKind.Open && !WithClosed
                ? Empty(stage)
                : Column(book, stage, ofOne?[stage.Id] ?? book.DealsOfStage(stage.Id), matcher, nodes, limits.GetValueOrDefault(stage.Id, PageSize)))
            .Select(column => previous?.Columns.FirstOrDefault(known => known == column) ?? column);
        var view = new BoardView(
            PipelineId,
            book.Catalog.Pipelines.GetValueOrDefault(PipelineId)?.Name ?? "",
            book.Settings.Currency,
            book.Today,
            [.. columns]);
        return view.Equals(previous) ? previous : view;
    }

    private long? OnlyOwner => Filter.OwnerId ?? (Scope as SalesScope.Employee)?.Id;

    /// <summary>One person's deals by stage in board order: far fewer than the stages hold.</summary>
    private ILookup<long, DealSnapshot> CardsOf(SalesBook book, long owner) => book.DealsOf(owner)
        .Where(deal => deal.PipelineId == PipelineId)
        .OrderBy(deal => deal.Rank, StringComparer.Ordinal)
        .ThenBy(deal => deal.Id)
        .ToLookup(deal => deal.StageId);

    private BoardColumn Column(
        SalesBook book, StageSnapshot stage, IEnumerable<DealSnapshot> deals, DealMatcher matcher, List<Node>? nodes, int limit)
    {
        var shown = deals.Where(matcher.Matches);
        if (nodes is null)
        {
            var all = shown.ToList();
            return Column(book, stage, new StageTotal(all.Count, all.Sum(book.Worth)), First(book, all, limit));
        }

        // Where running totals know count and sum, a manual column is walked no further than its shown cards.
        var total = nodes.Select(node => book.StageTotalOf(node, stage.Id)).Aggregate(default(StageTotal), (sum, part) => new StageTotal(sum.Count + part.Count, sum.Sum + part.Sum));
        return Column(book, stage, total, First(book, shown, Math.Min(limit, total.Count)));
    }

    private IEnumerable<DealSnapshot> First(SalesBook book, IEnumerable<DealSnapshot> deals, int limit)
    {
        if (Sort == BoardSort.Manual)
        {
            return deals.Take(limit);
        }

        // The queue gives the last of the kept cards first, so that it can be thrown out.
        var kept = new PriorityQueue<SortedCard, SortedCard>(Comparer<SortedCard>.Create((left, right) => right.CompareTo(left)));
        foreach (var card in deals.Select(deal => SortedCard.Of(deal, Sort, book)))
        {
            kept.Enqueue(card, card);
            if (kept.Count > limit)
            {
                kept.Dequeue();
            }
        }

        return kept.UnorderedItems.Select(item => item.Element).Order().Select(card => card.Deal);
    }

    private static BoardColumn Column(SalesBook book, StageSnapshot stage, StageTotal total, IEnumerable<DealSnapshot> cards) => new(
        stage.Id, stage.Name, stage.Kind, stage.AsksLostReason, total.Count, total.Sum, [.. cards.Select(deal => Card(book, deal))]);

    private static BoardColumn Empty(StageSnapshot stage) => new(stage.Id, stage.Name, stage.Kind, stage.AsksLostReason, 0, 0, []);

    /// <summary>The nodes whose running totals together are what is shown; null where something else narrows the deals.</summary>
    private List<Node>? WholeNodes(SalesBook book)
    {
        if (!(Filter with { PipelineId = null, OwnerId = null }).IsEmpty)
        {
            return null;
        }

        return (Scope, Filter.OwnerId) switch
        {
            (SalesScope.Company, null) => [Node.Company],
            (_, { } owner) => book.Organization.Covers(Scope, owner) ? [new Node(NodeKind.Employee, owner)] : [],
            _ => book.Organization.In(Scope).Select(employee => new Node(NodeKind.Employee, employee.Id)).ToList(),
        };
    }

    private static BoardCard Card(SalesBook book, DealSnapshot deal) => new(
        deal,
        deal.ClientId is { } client ? book.Catalog.Clients.GetValueOrDefault(client)?.Name ?? "" : "",
        book.Organization.Employees.GetValueOrDefault(deal.OwnerId)?.Name ?? "",
        book.NextStepOf(deal.Id))
    {
        Stuck = book.StuckSince(deal),
    };

    private Dictionary<long, int> Limits() => More.Length == 0
        ? []
        : More.Split(',').Select(part => part.Split(':')).ToDictionary(part => long.Parse(part[0], null), part => int.Parse(part[1], null));
}
