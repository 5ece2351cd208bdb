namespace SalesDashboard.Domain.Changes;

/// <summary>
/// An editable record. The version is raised by the save gate at each change and is the concurrency token: a change that
/// names an older version is refused (R-rule 16).
/// </summary>
public interface IVersioned
{
    long Id { get; }

    int Version { get; }
}
