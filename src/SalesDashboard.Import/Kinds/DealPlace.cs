using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Where a row puts a deal. Names only: pipeline, stage and reason are created when the whole row is taken.</summary>
internal sealed record DealPlace(string Pipeline, string Stage, StageKind Kind, DateOnly? ClosedOn, bool TellsReason, string? LostReason)
{
    /// <summary>The pipeline of deals that name none in a company that has none.</summary>
    private const string DefaultPipeline = "Sales";

    public static bool AddsPipeline(ImportBatch batch, KeyedRow row) => KnownPipeline(batch, row) is null;

    public static bool AddsStage(ImportBatch batch, KeyedRow row) =>
        row.Text("stage") is { } name && KnownPipeline(batch, row) is { } pipeline && pipeline.FindStage(name) is null;

    /// <summary>Only a lost deal has a reason.</summary>
    public static bool AddsLostReason(ImportBatch batch, KeyedRow row) =>
        row.Text("lost_reason") is { } reason && batch.Places.LostReasons.Find(reason) is null
        && (row.Text("stage") is { } name ? KnownPipeline(batch, row)?.FindStage(name) : batch.Deals.Find(row.Key)?.Stage) is { Kind: StageKind.Lost };

    public static DealPlace? Read(ImportBatch batch, RowReader row, Deal? known)
    {
        var pipeline = PipelineOf(batch, row, known);
        var stage = row.Has("stage") || known is null ? row.Required("stage") : known.Stage.Name;
        var closedOn = row.Date("closed_on");
        var reason = row.Text("lost_reason");
        if (stage is null)
        {
            return null;
        }

        var kind = KindOf(row, batch.Places.Pipelines.Find(pipeline)?.FindStage(stage), stage);
        var closed = row.Has("closed_on") ? closedOn : known?.ClosedOn;
        if (kind != StageKind.Open && closed is null && row.IsValid)
        {
            row.Refuse("closed_on", "ClosedWithoutDate", stage);
        }

        // A file without the column is another system's history and stays as it is; one that tells reasons tells them all (AHEAD-16).
        if (kind == StageKind.Lost && known?.Kind != StageKind.Lost && row.Has("lost_reason") && reason is null
            && batch.Places.Pipelines.Find(pipeline)?.FindStage(stage)?.AsksLostReason != false)
        {
            row.Refuse("lost_reason", "LostWithoutReason", stage);
        }

        return new DealPlace(pipeline, stage, kind, closed, row.Has("lost_reason"), reason);
    }

    public Stage StageIn(Places places, IReadOnlyList<string> firstStages)
    {
        var pipeline = places.Pipelines.GetOrAdd(Pipeline, name => new Pipeline(name));
        if (pipeline.Stages.Count == 0)
        {
            foreach (var name in firstStages)
            {
                pipeline.GetOrAddStage(name, StageNames.KindOf(name), spreadsProbabilities: true);
            }
        }

        return pipeline.GetOrAddStage(Stage, Kind, spreadsProbabilities: places.Pipelines.IsUnclaimed(Pipeline));
    }

    public Loss? LossIn(Places places, Deal? known) => Kind != StageKind.Lost
        ? null
        : new Loss(TellsReason ? places.LostReasonOf(LostReason) : known?.LostReason, known?.LostComment);

    private static string PipelineOf(ImportBatch batch, RowReader row, Deal? known) =>
        row.Text("pipeline") ?? known?.Pipeline.Name ?? batch.Places.Pipelines.All.FirstOrDefault()?.Name ?? DefaultPipeline;

    private static Pipeline? KnownPipeline(ImportBatch batch, KeyedRow row) =>
        batch.Places.Pipelines.Find(PipelineOf(batch, row.Row, batch.Deals.Find(row.Key)));

    /// <summary>A stage that exists is what it is; else the column says it, else the name.</summary>
    private static StageKind KindOf(RowReader row, Stage? stage, string name)
    {
        var usual = stage?.Kind ?? StageNames.KindOf(name);
        StageKind? told = row.Text("stage_kind")?.ToUpperInvariant() switch
        {
            null => usual,
            "OPEN" => StageKind.Open,
            "WON" => StageKind.Won,
            "LOST" => StageKind.Lost,
            _ => null,
        };
        if (told is null)
        {
            row.Refuse("stage_kind", "UnknownStageKind");
        }
        else if (stage is not null && told != stage.Kind)
        {
            row.Refuse("stage_kind", "OtherStageKind", stage.Name, stage.Kind);
        }

        return told ?? usual;
    }
}
