namespace SalesDashboard.Domain.Pipelines;

/// <summary>Why a lead went to somebody.</summary>
public enum GivenBecause
{
    /// <summary>The client's own manager (PIPE-22).</summary>
    Related = 1,

    /// <summary>Fewest leads taken so far (PIPE-23).</summary>
    Turn = 2,

    /// <summary>Fewest open deals (PIPE-24).</summary>
    FewestDeals = 3,

    /// <summary>A person said so (PIPE-19).</summary>
    ByHand = 4,
}

/// <summary>Who gets a lead, why, and who was passed over (AHEAD-15).</summary>
/// <param name="OpenDeals">Open deals of the receiver before this one.</param>
public sealed record LeadDecision(long EmployeeId, GivenBecause Because, int OpenDeals, IReadOnlyList<PassedOver> PassedOver);
