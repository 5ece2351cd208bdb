using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;

namespace SalesDashboard.Live.Book;

/// <summary>What deals point to: pipelines with their stages, lost reasons, clients and products.</summary>
public sealed class Catalog
{
    internal Table<PipelineSnapshot> PipelineTable { get; } = new();

    internal Table<StageSnapshot> StageTable { get; } = new();

    internal Table<LostReasonSnapshot> LostReasonTable { get; } = new();

    internal Table<ClientSnapshot> ClientTable { get; } = new();

    internal Table<ProductSnapshot> ProductTable { get; } = new();

    public IReadOnlyDictionary<long, PipelineSnapshot> Pipelines => PipelineTable.Rows;

    public IReadOnlyDictionary<long, StageSnapshot> Stages => StageTable.Rows;

    public IReadOnlyDictionary<long, LostReasonSnapshot> LostReasons => LostReasonTable.Rows;

    public IReadOnlyDictionary<long, ClientSnapshot> Clients => ClientTable.Rows;

    public IReadOnlyDictionary<long, ProductSnapshot> Products => ProductTable.Rows;

    /// <summary>The stages of a pipeline in board order.</summary>
    public IReadOnlyList<StageSnapshot> StagesOf(long pipelineId) =>
        Stages.Values.Where(stage => stage.PipelineId == pipelineId).OrderBy(stage => stage.Order).ThenBy(stage => stage.Id).ToList();
}
