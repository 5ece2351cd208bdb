using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Plans;

public enum PlanStatus
{
    Draft = 1,
    Approved = 2,
}

/// <summary>
/// The personal plan of one employee for one month, in <see cref="Currency"/>. Only an approved plan counts in plan-fact.
/// Each change of the amount or status leaves a revision (AHEAD-13).
/// </summary>
public sealed class Plan : IVersioned
{
    private readonly List<PlanRevision> _revisions = [];

    private Plan()
    {
    }

    public Plan(Employee employee, Month month, string currency)
    {
        Employee = employee;
        EmployeeId = employee.Id;
        Month = month;
        Currency = currency;
        Status = PlanStatus.Draft;
    }

    public long Id { get; private set; }

    public long EmployeeId { get; private set; }

    public Employee Employee { get; private set; } = null!;

    public Month Month { get; private set; }

    public decimal Amount { get; private set; }

    public string Currency { get; private set; } = "";

    public PlanStatus Status { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<PlanRevision> Revisions => _revisions;

    /// <summary>Sets amount and status; false = nothing was different and no revision was written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public bool Revise(decimal amount, string currency, PlanStatus status, string author, string? reason, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (Version > 0 && amount == Amount && status == Status && currency == Currency)
        {
            return false;
        }

        _revisions.Add(new PlanRevision(this, Version == 0 ? null : Amount, amount, status, author, reason, now));
        Amount = amount;
        Currency = currency;
        Status = status;
        return true;
    }
}
