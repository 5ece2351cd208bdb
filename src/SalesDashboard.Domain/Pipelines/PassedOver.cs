namespace SalesDashboard.Domain.Pipelines;

public enum PassReason
{
    Inactive = 1,
    Absent = 2,
    AtCapacity = 3,
}

/// <summary>A member who could not get a lead, and why. Codes and figures only: the words are written where it is read.</summary>
/// <param name="Until">Last day of the absence.</param>
/// <param name="OpenDeals">How many there were when the member was at <paramref name="Capacity"/>.</param>
/// <param name="IsRelated">The client's own manager.</param>
public sealed record PassedOver(long EmployeeId, PassReason Reason, DateOnly? Until = null, int? OpenDeals = null, int? Capacity = null, bool IsRelated = false);
