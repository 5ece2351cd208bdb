using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>An employee to whom leads of a pipeline are given (PIPE-18). Whoever leaves keeps the deals (PIPE-28).</summary>
public sealed class PipelineMember : IVersioned
{
    private PipelineMember()
    {
    }

    public PipelineMember(Pipeline pipeline, Employee employee, int turns)
    {
        Pipeline = pipeline;
        PipelineId = pipeline.Id;
        Employee = employee;
        EmployeeId = employee.Id;
        Turns = turns;
    }

    public long Id { get; private set; }

    public long PipelineId { get; private set; }

    public Pipeline Pipeline { get; private set; } = null!;

    public long EmployeeId { get; private set; }

    public Employee Employee { get; private set; } = null!;

    /// <summary>Most open deals of this pipeline; with so many the member gets no more. Null = no limit.</summary>
    public int? Capacity { get; private set; }

    /// <summary>
    /// Leads taken since the count began, and turns missed while absent or full, which are not made up. Even distribution
    /// chooses the smallest.
    /// </summary>
    public int Turns { get; private set; }

    public int Version { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">The capacity is not positive.</exception>
    public void Limit(int? capacity)
    {
        if (capacity is <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A capacity is at least one deal.");
        }

        Capacity = capacity;
    }

    public void CountTurns(int turns) => Turns = turns;
}
