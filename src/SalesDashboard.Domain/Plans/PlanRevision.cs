namespace SalesDashboard.Domain.Plans;

/// <summary>Who changed a plan, when, from what to what and why (PLAN-28, AHEAD-13). Never changed afterwards.</summary>
public sealed class PlanRevision
{
    private PlanRevision()
    {
    }

    internal PlanRevision(Plan plan, decimal? from, decimal to, PlanStatus status, string author, string? reason, DateTime at)
    {
        Plan = plan;
        From = from;
        To = to;
        Status = status;
        Author = author;
        Reason = reason;
        At = at;
    }

    public long Id { get; private set; }

    public long PlanId { get; private set; }

    public Plan Plan { get; private set; } = null!;

    public decimal? From { get; private set; }

    public decimal To { get; private set; }

    public PlanStatus Status { get; private set; }

    public string Author { get; private set; } = "";

    public string? Reason { get; private set; }

    public DateTime At { get; private set; }
}
