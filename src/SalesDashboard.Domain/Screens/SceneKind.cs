namespace SalesDashboard.Domain.Screens;

/// <summary>What a wall screen can show, one at a time.</summary>
public enum SceneKind
{
    Month = 1,
    Today = 2,
    Regions = 3,
    Race = 4,
    PlanFact = 5,
}
