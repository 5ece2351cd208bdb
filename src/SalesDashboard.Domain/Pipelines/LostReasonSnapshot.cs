using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A lost reason as the live book keeps it.</summary>
public sealed record LostReasonSnapshot(long Id, string Name, bool NeedsComment, int Order, bool IsActive, int Version) : ISnapshot
{
    /// <summary>As in <see cref="LostReason.Clarifications"/>.</summary>
    public string Clarifications { get; init; } = "";

    /// <summary>The texts to choose from.</summary>
    public IReadOnlyList<string> Choices => Clarifications.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
