using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Live.Views.Team;

/// <summary>What an employee of the scope has open. Of somebody outside it nothing is said, not even the name.</summary>
public sealed record PersonDeskSpec(SalesScope Scope, long EmployeeId) : ViewSpec<PersonDeskView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Cards | Touch.Activities) && (effect.OwnerBefore == EmployeeId || effect.OwnerAfter == EmployeeId));

    public override PersonDeskView Compute(SalesBook book, PersonDeskView? previous)
    {
        if (!book.Organization.Covers(Scope, EmployeeId) || !book.Organization.Employees.TryGetValue(EmployeeId, out var employee))
        {
            return new PersonDeskView(EmployeeId, "", book.Settings.Currency, [], [], []);
        }

        var open = book.DealsOf(EmployeeId).Where(deal => deal.Kind == StageKind.Open).ToList();
        var view = new PersonDeskView(EmployeeId, employee.Name, book.Settings.Currency, Activities(book), [.. open.Select(deal => DealOf(book, deal))], Stages(book, open));
        return view.Equals(previous) ? previous : view;
    }

    private ImmutableArray<DeskActivity> Activities(SalesBook book) => [.. book.Activities.Values
        .Where(activity => activity.EmployeeId == EmployeeId && activity.ClosedAt is null)
        .OrderBy(activity => activity.DueAt)
        .ThenBy(activity => activity.Id)
        .Select(activity =>
        {
            // An activity may hang on a deal of somebody else, outside of the reader's scope.
            var deal = activity.DealId is { } id && book.Deals.TryGetValue(id, out var known) && book.Organization.Covers(Scope, known.OwnerId) ? known : null;
            return new DeskActivity(
                activity.Id, activity.Type, activity.Subject, activity.DueAt, book.DateOf(activity.DueAt) < book.Today, deal?.Id, deal?.Title, ClientOf(book, deal)?.Name);
        })];

    private static DeskDeal DealOf(SalesBook book, DealSnapshot deal)
    {
        var client = ClientOf(book, deal);
        var stage = book.Catalog.Stages.GetValueOrDefault(deal.StageId);
        return new DeskDeal(
            deal.Id,
            deal.Title,
            client?.Name ?? "",
            client?.Email,
            stage?.Name ?? "",
            stage?.Order ?? 0,
            book.Worth(deal),
            deal.ExpectedCloseOn,
            book.Today.DayNumber - book.DateOf(deal.StageEnteredAt).DayNumber,
            book.IsStuck(deal),
            book.NextStepOf(deal.Id)?.Subject);
    }

    private static ImmutableArray<DeskStage> Stages(SalesBook book, List<DealSnapshot> open) => [.. open
        .GroupBy(deal => deal.StageId)
        .Select(group => (Stage: book.Catalog.Stages.GetValueOrDefault(group.Key), Deals: group.ToList()))
        .OrderBy(pair => pair.Stage?.PipelineId).ThenBy(pair => pair.Stage?.Order)
        .Select(pair => new DeskStage(pair.Stage?.Name ?? "", pair.Deals.Count, pair.Deals.Sum(book.Worth)))];

    private static Domain.Clients.ClientSnapshot? ClientOf(SalesBook book, DealSnapshot? deal) =>
        deal?.ClientId is { } id ? book.Catalog.Clients.GetValueOrDefault(id) : null;
}
