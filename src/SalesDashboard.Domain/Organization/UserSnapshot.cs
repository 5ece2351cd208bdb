using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

/// <summary>A sign-in account as the live book keeps it.</summary>
/// <param name="Stamp">Changes whenever every session of the account must end (password, sign-out everywhere).</param>
public sealed record UserSnapshot(long Id, long EmployeeId, string Email, bool IsDisabled, string Stamp, int Version) : ISnapshot;
