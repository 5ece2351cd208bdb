using SalesDashboard.Domain.Activities;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>One activity as the cabinet shows it. Client and deal only where the reader may see them.</summary>
/// <param name="Local">When it is due, on the company's clock.</param>
/// <param name="IsLead">The deal stands in the first stage of its pipeline, or the client has no deal yet (CAB-32).</param>
/// <param name="Weight">What it adds to the coefficient (decision D4).</param>
/// <param name="AssignedBy">The head who set it; null = an own one.</param>
public sealed record ActivityLine(
    ActivitySnapshot Activity,
    DateOnly Day,
    DateTime Local,
    ActivityState State,
    ActivityCoefficient Weight,
    ActivitySubject? Client,
    ActivitySubject? Deal,
    bool IsLead,
    string? AssignedBy,
    string? CommentedBy)
{
    public bool IsClosed => Activity.ClosedAt is not null;
}

/// <summary>The client or deal that an activity is about.</summary>
public sealed record ActivitySubject(long Id, string Name);
