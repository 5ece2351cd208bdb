using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api.Deals;

/// <summary>A board of the promised interface: true count and sum of each stage, and its first cards.</summary>
public sealed record BoardJson(long PipelineId, IReadOnlyList<BoardStageJson> Stages)
{
    /// <summary>Read under the engine's lock.</summary>
    public static BoardJson From(BoardView view, SalesBook book) => new(
        view.PipelineId,
        [.. view.Columns.Select(column => new BoardStageJson(
            column.StageId,
            column.Name,
            column.Kind,
            column.Count,
            Rounding.Money(column.Sum),
            [.. column.Cards.Select(card => DealJson.From(card.Deal, book))]))]);
}

/// <param name="Sum">In the reporting currency.</param>
public sealed record BoardStageJson(long Id, string Name, StageKind Kind, int Count, decimal Sum, IReadOnlyList<DealJson> Cards);
