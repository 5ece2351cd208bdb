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

    /// <summary>Which deals of the pipeline are shown; counts and sums follow it (PIPE-10). Its own pipeline does not matter.</summary>
    public DealFilter Filter { get; init; } = DealFilter.All;

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
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override BoardView Compute(SalesBook book, BoardView? previous)
    {
        var limits = Limits();
        var matcher = DealMatcher.For(Filter with { PipelineId = PipelineId }, book, Scope);
        var ofOne = OnlyOwner is { } owner ? CardsOf(book, owner) : null;
        var columns = book.Catalog.StagesOf(PipelineId)
            .Select(stage => Column(book, stage, ofOne?[stage.Id] ?? book.DealsOfStage(stage.Id), matcher, limits.GetValueOrDefault(stage.Id, PageSize)))
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

    private BoardColumn Column(SalesBook book, StageSnapshot stage, IEnumerable<DealSnapshot> deals, DealMatcher matcher, int limit)
    {
        var cards = ImmutableArray.CreateBuilder<BoardCard>();
        var total = KnownTotal(book, stage);
        var count = 0;
        decimal sum = 0;
        foreach (var deal in deals.Where(matcher.Matches))
        {
            if (cards.Count < limit)
            {
                cards.Add(Card(book, deal));
            }
            else if (total is not null)
            {
                break;
            }

            if (total is null)
            {
                count++;
                sum += book.Worth(deal);
            }
        }

        return new BoardColumn(stage.Id, stage.Name, stage.Kind, stage.AsksLostReason, total?.Count ?? count, total?.Sum ?? sum, cards.ToImmutable());
    }

    /// <summary>The running total of the stage, where the whole of a node is shown: then only the shown cards are walked.</summary>
    private StageTotal? KnownTotal(SalesBook book, StageSnapshot stage)
    {
        if (!(Filter with { PipelineId = null, OwnerId = null }).IsEmpty)
        {
            return null;
        }

        return (Scope, Filter.OwnerId) switch
        {
            (SalesScope.Company, null) => book.StageTotalOf(Node.Company, stage.Id),
            (SalesScope.Company, { } owner) => book.StageTotalOf(new Node(NodeKind.Employee, owner), stage.Id),
            (SalesScope.Employee employee, null) => book.StageTotalOf(new Node(NodeKind.Employee, employee.Id), stage.Id),
            _ => null,
        };
    }

    private static BoardCard Card(SalesBook book, DealSnapshot deal) => new(
        deal,
        deal.ClientId is { } client ? book.Catalog.Clients.GetValueOrDefault(client)?.Name ?? "" : "",
        book.Organization.Employees.GetValueOrDefault(deal.OwnerId)?.Name ?? "",
        book.NextStepOf(deal.Id));

    private Dictionary<long, int> Limits() => More.Length == 0
        ? []
        : More.Split(',').Select(part => part.Split(':')).ToDictionary(part => long.Parse(part[0], null), part => int.Parse(part[1], null));
}
