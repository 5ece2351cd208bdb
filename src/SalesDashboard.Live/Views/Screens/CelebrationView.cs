using System.Collections.Immutable;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Views.Screens;

/// <param name="Known">Deals won today that were seen before or are seen now.</param>
/// <param name="Deal">The largest of those that are new; null where none is.</param>
public sealed record CelebrationView(
    string? Place, string Currency, ScreenUnit Unit, DateOnly Today, ImmutableHashSet<long> Known, SceneDeal? Deal) : SceneView(Place, Currency, Unit)
{
    /// <summary>Two news are never the same news.</summary>
    public bool Equals(CelebrationView? other) => other is not null
        && Deal is null && other.Deal is null && Today == other.Today && Currency == other.Currency && Known.SetEquals(other.Known);

    public override int GetHashCode() => HashCode.Combine(Today, Known.Count);
}
