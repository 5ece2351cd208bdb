using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Live.Views.Clients;

/// <summary>A client's card, as the scope may see it.</summary>
public sealed record ClientCardSpec(SalesScope Scope, long ClientId) : ViewSpec<ClientCardView>
{
    private const int DaysAround = 92;
    private const int MostActivities = 100;

    public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Everything)
        || (effect.Has(Touch.Cards | Touch.Activities)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override ClientCardView Compute(SalesBook book, ClientCardView? previous)
    {
        var client = book.ClientFor(Scope, ClientId);
        var view = client is null ? new ClientCardView(null, book.Today, book.Settings.Currency) : Read(book, client);
        return view.Equals(previous) ? previous : view;
    }

    private ClientCardView Read(SalesBook book, ClientSnapshot client)
    {
        var deals = book.DealsOfClient(client.Id).Where(deal => book.Sees(Scope, deal)).ToList();
        return new ClientCardView(client, book.Today, book.Settings.Currency)
        {
            Responsible = client.ResponsibleId is { } id && book.Organization.Covers(Scope, id) ? NameOf(book, id) : null,
            OpenSum = deals.Where(deal => deal.Kind == StageKind.Open).Sum(book.Worth),
            WonSum = deals.Where(deal => deal.Kind == StageKind.Won).Sum(book.Worth),
            Deals = [.. deals
                .OrderBy(deal => deal.Kind != StageKind.Open).ThenByDescending(deal => deal.CreatedOn).ThenByDescending(deal => deal.Id)
                .Select(deal => new ClientDeal(deal, book.Catalog.Stages.GetValueOrDefault(deal.StageId)?.Name ?? "", NameOf(book, deal.OwnerId)))],
            Activities = [.. ActivitiesOf(book, client, deals)],
        };
    }

    /// <summary>Those of the people who have to do with the client: its responsible employee and the owners of its deals.</summary>
    private IEnumerable<ClientActivity> ActivitiesOf(SalesBook book, ClientSnapshot client, List<DealSnapshot> deals)
    {
        var dealIds = deals.Select(deal => deal.Id).ToHashSet();
        return deals.Select(deal => deal.OwnerId)
            .Append(client.ResponsibleId ?? 0)
            .Distinct()
            .Where(employee => book.Organization.Covers(Scope, employee))
            .SelectMany(employee => book.ActivitiesOf(employee, book.Today.AddDays(-DaysAround), book.Today.AddDays(DaysAround)))
            .Where(activity => activity.ClientId == client.Id || (activity.DealId is { } deal && dealIds.Contains(deal)))
            .OrderByDescending(activity => activity.DueAt).ThenByDescending(activity => activity.Id)
            .Take(MostActivities)
            .Select(activity => new ClientActivity(activity, book.LocalOf(activity.DueAt), book.StateOf(activity), NameOf(book, activity.EmployeeId)));
    }

    private static string NameOf(SalesBook book, long employeeId) => book.Organization.Employees.GetValueOrDefault(employeeId)?.Name ?? "";
}
