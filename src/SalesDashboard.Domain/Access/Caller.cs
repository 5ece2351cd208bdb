using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Access;

/// <summary>
/// Who acts and what may be seen and done: computed anew from the database's state for each page event, request and
/// hub call, never from what was rendered. Immutable.
/// </summary>
/// <param name="UserId">The sign-in account; null for a program.</param>
/// <param name="EmployeeId">The employee behind the account; null for a program.</param>
/// <param name="Name">As it is written into the journal.</param>
public sealed record Caller(long? UserId, long? EmployeeId, string Name, Role Role, Rights Rights, SalesScope Scope)
{
    /// <summary>False for a program that may only read.</summary>
    public bool MayWrite { get; init; } = true;

    /// <summary>
    /// The idempotency key of the request, if it came with one: the save gate stores it in the transaction of the effect,
    /// so that a repetition can be told from a new wish (R-rule 26).
    /// </summary>
    public Operation? Operation { get; init; }

    /// <summary>A program or job of the product itself, seen in the journal under this name.</summary>
    public static Caller System(string name) =>
        new(null, null, name, Role.Administrator, RoleRights.Of(Role.Administrator), SalesScope.System);

    public bool Has(Rights rights) => (Rights & rights) == rights;
}

/// <summary>An idempotency key with what it was used for.</summary>
/// <param name="Owner">Who used the key; two owners may use the same key.</param>
/// <param name="Key">As sent by the caller, at most 128 characters.</param>
/// <param name="BodyHash">SHA-256 of method, path and body in hexadecimal.</param>
public sealed record Operation(string Owner, string Key, string BodyHash);
