namespace SalesDashboard.Live.Views.Company;

/// <summary>One step of a funnel: deals that reached it and their sum.</summary>
public sealed record FunnelStep(string Name, int Count, decimal Sum);
