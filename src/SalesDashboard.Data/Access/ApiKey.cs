using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Access;

/// <summary>What a program may do with its key.</summary>
public enum ApiKeyRole
{
    Reader = 1,
    Ingest = 2,
    Admin = 3,
}

/// <summary>
/// The key of a program. Only a hash of the secret is stored; the prefix finds the row. Scope: the company unless a
/// department or an employee is named.
/// </summary>
public sealed class ApiKey : IVersioned
{
    private ApiKey()
    {
    }

    public ApiKey(string name, ApiKeySecret secret, ApiKeyRole role, DateTime now)
    {
        Name = name;
        Prefix = secret.Prefix;
        Hash = secret.Hash;
        Role = role;
        CreatedAt = now;
    }

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Prefix { get; private set; } = "";

    /// <summary>SHA-256 of the whole key in lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public ApiKeyRole Role { get; private set; }

    public long? DepartmentId { get; private set; }

    public long? EmployeeId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? ExpiresAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>The program as whom the key lets act.</summary>
    /// <param name="scope">What the limits of the key come to.</param>
    public Caller ActIn(SalesScope scope)
    {
        var (role, rights) = Role switch
        {
            ApiKeyRole.Reader => (Domain.Organization.Role.Manager, Rights.None),
            ApiKeyRole.Ingest => (Domain.Organization.Role.Manager, RoleRights.Recall | Rights.ManagePlans),
            ApiKeyRole.Admin => (Domain.Organization.Role.Administrator, RoleRights.Of(Domain.Organization.Role.Administrator)),
        };
        return new Caller(null, null, $"key {Name}", role, rights, scope) { MayWrite = Role != ApiKeyRole.Reader };
    }

    /// <summary>A key for the same program: its name, role and limits with another secret.</summary>
    public ApiKey Renew(ApiKeySecret secret, DateTime now) => new(Name, secret, Role, now) { DepartmentId = DepartmentId, EmployeeId = EmployeeId };

    public bool IsValidAt(DateTime now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);

    public void LimitToDepartment(long departmentId) => (DepartmentId, EmployeeId) = (departmentId, null);

    public void LimitToEmployee(long employeeId) => (DepartmentId, EmployeeId) = (null, employeeId);

    public void ExpireAt(DateTime? at) => ExpiresAt = at;

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
