using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

/// <summary>An absence as the live book keeps it; both ends included.</summary>
public sealed record AbsenceSnapshot(long Id, long EmployeeId, DateOnly From, DateOnly To, int Version) : ISnapshot;
