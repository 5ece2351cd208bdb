using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>The board of one pipeline in a scope: true count and sum of each stage, and its first cards.</summary>
public sealed record BoardSpec(SalesScope Scope, long PipelineId) : ViewSpec<BoardView>
{
    public const int PageSize = 30;

    /// <summary>
    /// Which deals of the pipeline are shown; counts and sums follow it (PIPE-10). Of chosen stages only the columns come
    /// (PIPE-7). Its own pipeline does not matter.
    /// </summary>
    public DealFilter Filter { get; init; } = DealFilter.All;

    /// <summary>Null = as the pipeline has it.</summary>
    public BoardSort? Sort { get; init; }

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
        var pipeline = book.Catalog.Pipelines.GetValueOrDefault(PipelineId);
        var usual = pipeline?.BoardSort ?? BoardSort.Manual;
        var drawing = new Drawing(book, Sort ?? usual, pipeline?.CardFields ?? Pipeline.UsualCardFields);
        var matcher = DealMatcher.For(Filter with { PipelineId = PipelineId }, book, Scope);
        var ofOne = OnlyOwner is { } owner ? CardsOf(book, owner) : null;
        var nodes = WholeNodes(book);
        var columns = book.Catalog.StagesOf(PipelineId)
            .Where(stage => stage.Kind != StageKind.Open || Filter.Stages.IsEmpty || Filter.Stages.Contains(stage.Id))
            .Select(stage => stage.Kind != StageKind.Open && !WithClosed
                ? Empty(stage)
                : Column(drawing, stage, ofOne?[stage.Id] ?? book.DealsOfStage(stage.Id), matcher, nodes, limits.GetValueOrDefault(stage.Id, PageSize)))
            .Select(column => OrBefore(column, previous));
        var view = new BoardView(
            PipelineId,
            pipeline?.Name ?? "",
            book.Settings.Currency,
            book.Today,
            [.. columns])
        {
            Sort = drawing.Sort,
            UsualSort = usual,
            Fields = drawing.Fields,
        };
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
        Drawing drawing, StageSnapshot stage, IEnumerable<DealSnapshot> deals, DealMatcher matcher, List<Node>? nodes, int limit)
    {
        var book = drawing.Book;
        var shown = deals.Where(matcher.Matches);
        if (nodes is null)
        {
            var all = shown.ToList();
            return Column(drawing, stage, new StageTotal(all.Count, all.Sum(book.Worth)), First(drawing, all, limit));
        }

        // Where running totals know count and sum, a manual column is walked no further than its shown cards.
        var total = nodes.Select(node => book.StageTotalOf(node, stage.Id)).Aggregate(default(StageTotal), (sum, part) => new StageTotal(sum.Count + part.Count, sum.Sum + part.Sum));
        return Column(drawing, stage, total, First(drawing, shown, Math.Min(limit, total.Count)));
    }

    private static IEnumerable<DealSnapshot> First(Drawing drawing, IEnumerable<DealSnapshot> deals, int limit)
    {
        if (drawing.Sort == BoardSort.Manual)
        {
            return deals.Take(limit);
        }

        // The queue gives the last of the kept cards first, so that it can be thrown out.
        var kept = new PriorityQueue<SortedCard, SortedCard>(Comparer<SortedCard>.Create((left, right) => right.CompareTo(left)));
        foreach (var card in deals.Select(deal => SortedCard.Of(deal, drawing.Sort, drawing.Book)))
        {
            kept.Enqueue(card, card);
            if (kept.Count > limit)
            {
                kept.Dequeue();
            }
        }

        return kept.UnorderedItems.Select(item => item.Element).Order().Select(card => card.Deal);
    }

    private static BoardColumn Column(Drawing drawing, StageSnapshot stage, StageTotal total, IEnumerable<DealSnapshot> cards) => new(
        stage.Id, stage.Name, stage.Kind, stage.AsksLostReason, total.Count, total.Sum, [.. cards.Select(drawing.Card)]);

    private static BoardColumn Empty(StageSnapshot stage) => new(stage.Id, stage.Name, stage.Kind, stage.AsksLostReason, 0, 0, []);

    private static BoardColumn OrBefore(BoardColumn now, BoardView? previous)
    {
        if (previous?.Columns.FirstOrDefault(known => known.StageId == now.StageId) is not { } before)
        {
            return now;
        }

        return before == now ? before : now with { Cards = [.. now.Cards.OrBefore(before.Cards, card => card.Deal.Id)] };
    }

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

    private Dictionary<long, int> Limits() => More.Length == 0
        ? []
        : More.Split(',').Select(part => part.Split(':')).ToDictionary(part => long.Parse(part[0], null), part => int.Parse(part[1], null));

    /// <summary>By what this board's cards are sorted and what they tell.</summary>
    private readonly record struct Drawing(SalesBook Book, BoardSort Sort, CardFields Fields)
    {
        public BoardCard Card(DealSnapshot deal) => new(
            deal,
            deal.ClientId is { } client ? Book.Catalog.Clients.GetValueOrDefault(client)?.Name ?? "" : "",
            Book.Organization.Employees.GetValueOrDefault(deal.OwnerId)?.Name ?? "",
            Book.NextStepOf(deal.Id))
        {
            Stuck = Book.StuckSince(deal),
            Product = Fields.HasFlag(CardFields.Product) && deal.ProductId is { } product ? Book.Catalog.Products.GetValueOrDefault(product)?.Name ?? "" : "",
        };
    }
}
