using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Saving;

/// <summary>A save would change a value that takes a right its caller does not have (<see cref="ValueRights"/>); nothing was saved.</summary>
public sealed class ChangeDeniedException(string caller, string record, string value, Rights needs)
    : UnauthorizedAccessException($"{caller} may not change {value} of {record}: that takes the right {needs}.");
