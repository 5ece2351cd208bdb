using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>
/// How leads come and to whom: equipment is shared automatically (known clients to their managers, new ones to those with the
/// fewest deals), a rule of the tunnel brings in those of the website; service is given by hand, and some leads wait for that.
/// </summary>
internal static class DemoLeads
{
    /// <summary>Most open deals of equipment that a manager is given more to.</summary>
    public const int Capacity = 32;

    private const int NewForDays = 14;
    private const int Waiting = 5;

    public static void Seat(DemoCatalog catalog, IEnumerable<DemoManager> managers)
    {
        catalog.Sales.Distribute(DistributionMode.Even, LeadChoice.Related, LeadBalance.Fewest);
        foreach (var manager in managers)
        {
            catalog.Sales.AddMember(manager.Employee).Limit(Capacity);
            catalog.Service.AddMember(manager.Employee);
        }
    }

    /// <summary>To be made when the pipelines have their ids.</summary>
    public static TunnelRule Rule(DemoCatalog catalog)
    {
        var rule = new TunnelRule("Leads of the website");
        rule.When(TunnelEvent.ClientCreated, "Website", segment: null, pipelineId: null, stageId: null, minAmount: null);
        rule.Then(TunnelAction.AddToPipeline, catalog.Sales.Id, targetEmployeeId: null, ActivityType.Task, subject: null, dueInDays: 0);
        return rule;
    }

    /// <summary>Why the new deals of the last days went to whom they belong (AHEAD-15).</summary>
    public static IEnumerable<DealDistribution> DistributionsOf(DemoCompany company, IReadOnlyCollection<Deal> deals)
    {
        var open = deals.Where(deal => !deal.IsClosed && deal.Pipeline == company.Catalog.Sales).ToList();
        var counts = open.CountBy(deal => deal.Owner).ToDictionary();
        var full = counts.Where(count => count.Value >= Capacity).Select(count => new PassedOver(count.Key.Id, PassReason.AtCapacity, OpenDeals: count.Value, Capacity: Capacity)).ToList();
        return open
            .Where(deal => deal.Stage == deal.Pipeline.FirstOpenStage && deal.CreatedOn >= company.Today.AddDays(-NewForDays))
            .Select(deal => new DealDistribution(deal, DecisionOn(deal, counts[deal.Owner], full), deal.StageEnteredAt));
    }

    /// <summary>Clients who want service and wait for somebody to give them to a manager: none of them has such a deal.</summary>
    public static IEnumerable<WaitingLead> WaitingIn(DemoCompany company, IReadOnlyCollection<Deal> deals)
    {
        var served = deals.Where(deal => !deal.IsClosed && deal.Pipeline == company.Catalog.Service).Select(deal => deal.Client).ToHashSet();
        var clients = company.Clients.Where(client => !served.Contains(client)).ToList();
        for (var i = 0; i < Waiting; i++)
        {
            var client = clients[i * clients.Count / Waiting];
            var lead = new WaitingLead(company.Catalog.Service, client, WaitingReason.Manual, company.At(company.WorkingDayUpTo(company.Today.AddDays(-i)), 10 + i));
            lead.ComesFrom(client.Source);
            yield return lead;
        }
    }

    private static LeadDecision DecisionOn(Deal deal, int openDeals, IReadOnlyList<PassedOver> full)
    {
        var passed = full.Where(member => member.EmployeeId != deal.OwnerId).ToList();
        return new LeadDecision(deal.OwnerId, deal.Client?.Responsible == deal.Owner ? GivenBecause.Related : GivenBecause.FewestDeals, Math.Min(openDeals, Capacity) - 1, passed);
    }
}
