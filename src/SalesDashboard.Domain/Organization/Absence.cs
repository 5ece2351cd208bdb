using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

/// <summary>Days on which an employee is away, both ends included. No leads are given meanwhile (AHEAD-15), and no plan falls on these days (AHEAD-1).</summary>
public sealed class Absence : IVersioned
{
    private Absence()
    {
    }

    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public Absence(Employee employee, DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"An absence cannot end on {to:O}, before it begins on {from:O}.", nameof(to));
        }

        Employee = employee;
        EmployeeId = employee.Id;
        From = from;
        To = to;
    }

    public long Id { get; private set; }

    public long EmployeeId { get; private set; }

    public Employee Employee { get; private set; } = null!;

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public int Version { get; private set; }
}
