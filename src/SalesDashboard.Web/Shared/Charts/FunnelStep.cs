namespace SalesDashboard.Web.Shared.Charts;

/// <summary>One step of <see cref="Funnel"/>: deals that reached it and their sum.</summary>
public sealed record FunnelStep(string Name, int Count, decimal Sum);
