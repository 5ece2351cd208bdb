using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

internal static class StageOrder
{
    /// <summary>Numbers the stages from 1. A stage that keeps its place is not touched.</summary>
    public static void Apply(IEnumerable<Stage> stages)
    {
        var place = 0;
        foreach (var stage in stages.ToList())
        {
            stage.Place(++place);
        }
    }
}
