namespace SalesDashboard.Live.Engine;

/// <summary>A view on its way to a screen.</summary>
/// <param name="ChangedAt">Timestamp (of the engine's <see cref="TimeProvider"/>) of the oldest change in it; 0 for the first view of a watch.</param>
public readonly record struct Delivery<TView>(TView View, long ChangedAt);
