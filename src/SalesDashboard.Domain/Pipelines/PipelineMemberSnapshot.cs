using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A member of a pipeline as the live book keeps it. Turns are left out: they change with each lead and no screen shows them.</summary>
public sealed record PipelineMemberSnapshot(long Id, long PipelineId, long EmployeeId, int? Capacity, int Version) : ISnapshot;
