using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>Who is called what on a wall (AHEAD-9). The only way a name gets into a scene.</summary>
internal static class Naming
{
    public static string OfPerson(Organization organization, long employeeId, ScreenPrivacy privacy) => privacy switch
    {
        ScreenPrivacy.Names => ShortName.Of(organization.Employees.GetValueOrDefault(employeeId)?.Name ?? ""),
        ScreenPrivacy.Initials => ShortName.InitialsOf(organization.Employees.GetValueOrDefault(employeeId)?.Name ?? ""),
        ScreenPrivacy.Percent => "",
        ScreenPrivacy.Teams => organization.DepartmentOf(employeeId) is { } id ? organization.Departments.GetValueOrDefault(id)?.Name ?? "" : "",
    };

    /// <summary>A client may be a person and a title may hold a name: both are told only where names are.</summary>
    public static string OfDeal(SalesBook book, DealSnapshot deal, ScreenPrivacy privacy) => privacy == ScreenPrivacy.Names
        ? deal.ClientId is { } client ? book.Catalog.Clients.GetValueOrDefault(client)?.Name ?? deal.Title : deal.Title
        : "";

    /// <summary>The city of one person tells the person, so it goes with the name.</summary>
    public static string CityOf(Organization organization, long employeeId, ScreenPrivacy privacy) => privacy is ScreenPrivacy.Names or ScreenPrivacy.Initials
        ? organization.Cities.GetValueOrDefault(organization.CityOf(employeeId))?.Name ?? ""
        : "";
}
