namespace SalesDashboard.Domain.Pipelines;

/// <summary>A member of a pipeline as the distribution sees it.</summary>
/// <param name="AbsentUntil">Last day of an absence that covers today; null = present.</param>
/// <param name="OpenDeals">Open deals of this pipeline.</param>
/// <param name="Capacity">Most of them; null = no limit.</param>
/// <param name="Turns">Leads taken and turns missed so far.</param>
public sealed record Candidate(long EmployeeId, bool IsActive, DateOnly? AbsentUntil, int OpenDeals, int? Capacity, int Turns);
