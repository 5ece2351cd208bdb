using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>A deal before it is made: the drafts of all managers are sorted by time, so that ids and ranks follow it.</summary>
internal sealed record DemoDraft(DemoManager Manager, DemoProduct Product, Client Client, string Title, decimal? Amount)
{
    public required DateOnly CreatedOn { get; init; }

    /// <summary>The open stage it stands in, or from which it was closed.</summary>
    public required Stage From { get; init; }

    /// <summary>Where a closed deal went; null = open.</summary>
    public Stage? ClosedTo { get; init; }

    public Loss? Loss { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public DateOnly? ExpectedCloseOn { get; init; }

    public required DateTime EnteredAt { get; init; }
}
