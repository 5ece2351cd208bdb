using Microsoft.AspNetCore.Identity;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Identity;

/// <summary>A sign-in account; what it may see and do comes from its employee.</summary>
public sealed class SalesUser : IdentityUser<long>, IVersioned
{
    // However an account is made, guessing its password must run into the lock-out.
    public SalesUser() => LockoutEnabled = true;

    public long EmployeeId { get; set; }

    public Employee Employee { get; set; } = null!;

    /// <summary>A disabled account cannot sign in and loses its open sessions.</summary>
    public bool IsDisabled { get; set; }

    public int Version { get; private set; }
}
