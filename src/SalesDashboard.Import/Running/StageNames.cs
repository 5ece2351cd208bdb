using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Import.Running;

/// <summary>Stages of a pipeline by name, created as they appear: the open ones before the won and lost ones.</summary>
internal static class StageNames
{
    public static Stage? FindStage(this Pipeline pipeline, string name) =>
        pipeline.Stages.FirstOrDefault(stage => stage.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the name says by itself: Won and Lost in any case, every other is open.</summary>
    public static StageKind KindOf(string name) => name.ToUpperInvariant() switch
    {
        "WON" => StageKind.Won,
        "LOST" => StageKind.Lost,
        _ => StageKind.Open,
    };

    public static Stage GetOrAddStage(this Pipeline pipeline, string name, StageKind kind, bool spreadsProbabilities)
    {
        if (pipeline.FindStage(name) is { } known)
        {
            return known;
        }

        var added = pipeline.AddStage(name, kind, kind == StageKind.Won ? 100 : 0);
        PutInOrder(pipeline);
        Spread(pipeline, added, all: spreadsProbabilities);
        return added;
    }

    private static void PutInOrder(Pipeline pipeline)
    {
        var order = 0;
        foreach (var stage in pipeline.Stages.OrderBy(stage => stage.Kind).ThenBy(stage => stage.Order).ToList())
        {
            stage.Place(++order);
        }
    }

    /// <summary>Chances rise evenly from the first open stage to the last; in a pipeline that people have set up only the new one gets its own.</summary>
    private static void Spread(Pipeline pipeline, Stage added, bool all)
    {
        var open = pipeline.Stages.Where(stage => stage.Kind == StageKind.Open).OrderBy(stage => stage.Order).ToList();
        for (var i = 0; i < open.Count; i++)
        {
            if (all || open[i] == added)
            {
                open[i].Configure(100 * (i + 1) / (open.Count + 1), open[i].Color, open[i].StuckAfterDays, open[i].AsksLostReason);
            }
        }
    }
}
