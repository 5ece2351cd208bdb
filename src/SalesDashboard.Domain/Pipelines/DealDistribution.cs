using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>How a deal got its first owner (AHEAD-15). Written with the deal, never changed.</summary>
public sealed class DealDistribution
{
    private DealDistribution()
    {
    }

    public DealDistribution(Deal deal, LeadDecision decision, DateTime at)
    {
        Deal = deal;
        EmployeeId = decision.EmployeeId;
        Because = decision.Because;
        OpenDeals = decision.OpenDeals;
        PassedOver = decision.PassedOver;
        At = at;
    }

    public long Id { get; private set; }

    public long DealId { get; private set; }

    public Deal Deal { get; private set; } = null!;

    /// <summary>Who got it; may have passed it on since.</summary>
    public long EmployeeId { get; private set; }

    public GivenBecause Because { get; private set; }

    /// <summary>Open deals of that person in the pipeline before this one.</summary>
    public int OpenDeals { get; private set; }

    public IReadOnlyList<PassedOver> PassedOver { get; private set; } = [];

    public DateTime At { get; private set; }
}
