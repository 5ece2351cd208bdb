using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Pipelines;

/// <summary>Leads that wait for somebody, cut to a scope as the database cuts them: they concern those whose people might get them.</summary>
public static class WaitingQueue
{
    /// <summary>The oldest first.</summary>
    public static IReadOnlyList<WaitingLeadSnapshot> In(SalesBook book, SalesScope scope)
    {
        if (scope is SalesScope.Employee or SalesScope.Nothing || book.Catalog.WaitingLeads.Count == 0)
        {
            return [];
        }

        var pipelines = book.Catalog.Members.Values.Where(member => book.Organization.Covers(scope, member.EmployeeId)).Select(member => member.PipelineId).ToHashSet();
        return [.. book.Catalog.WaitingLeads.Values
            .Where(lead => scope is SalesScope.Company || pipelines.Contains(lead.PipelineId))
            .OrderBy(lead => lead.Since).ThenBy(lead => lead.Id)];
    }
}
