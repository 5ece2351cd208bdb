using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Api.Pipelines;

/// <summary>A pipeline of the promised interface with its stages in board order.</summary>
public sealed record PipelineJson(long Id, string Name, IReadOnlyList<StageJson> Stages)
{
    public static IReadOnlyList<PipelineJson> All(SalesBook book) => [.. book.Catalog.Pipelines.Values
        .OrderBy(pipeline => pipeline.Id)
        .Select(pipeline => new PipelineJson(pipeline.Id, pipeline.Name, [.. book.Catalog.StagesOf(pipeline.Id)
            .Select(StageJson.From)]))];
}

/// <param name="Probability">Chance of winning in percent, 0 to 100.</param>
public sealed record StageJson(long Id, string Name, StageKind Kind, int Order, int Probability)
{
    public static StageJson From(StageSnapshot stage) => new(stage.Id, stage.Name, stage.Kind, stage.Order, stage.Probability);
}
