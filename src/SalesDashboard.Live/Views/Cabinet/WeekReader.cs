using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>Reads a person's activities from the book.</summary>
internal static class WeekReader
{
    public static WeekView Read(SalesBook book, SalesScope scope, EmployeeSnapshot employee, Domain.Calendar.Week week) => new(
        new MonthPerson(employee.Id, employee.Name, book.Organization.Cities.GetValueOrDefault(book.Organization.CityOf(employee.Id))?.Name),
        week,
        book.Today,
        book.Settings.Weights)
    {
        Lines = [.. book.ActivitiesOf(employee.Id, week.Monday, week.Sunday).Select(activity => Line(book, scope, activity))],
    };

    public static ActivityLine Line(SalesBook book, SalesScope scope, ActivitySnapshot activity)
    {
        var deal = book.DealFor(scope, activity.DealId);
        var client = book.ClientFor(scope, activity.ClientId ?? deal?.ClientId);
        var local = book.LocalOf(activity.DueAt);
        return new ActivityLine(
            activity,
            DateOnly.FromDateTime(local),
            local,
            book.StateOf(activity),
            book.CoefficientOf(activity),
            client is null ? null : new ActivitySubject(client.Id, client.Name),
            deal is null ? null : new ActivitySubject(deal.Id, deal.Title),
            IsLead(book, client, deal),
            NameOf(book, activity.AssignedById),
            NameOf(book, activity.CommentedById));
    }

    private static bool IsLead(SalesBook book, ClientSnapshot? client, DealSnapshot? deal) => deal is not null
        ? deal.Kind == StageKind.Open && book.Catalog.StagesOf(deal.PipelineId) is [var first, ..] && first.Id == deal.StageId
        : client is not null && book.FirstDealOf(client.Id) is null;

    private static string? NameOf(SalesBook book, long? employeeId) =>
        employeeId is { } id ? book.Organization.Employees.GetValueOrDefault(id)?.Name : null;
}
