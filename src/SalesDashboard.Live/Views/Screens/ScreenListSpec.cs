using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>The wall screens of a scope and the places that its people may give them: a head's own departments, else all.</summary>
public sealed record ScreenListSpec(SalesScope Scope) : ViewSpec<ScreenListView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Screens | Touch.Everything);

    public override ScreenListView Compute(SalesBook book, ScreenListView? previous)
    {
        var organization = book.Organization;
        var rows = organization.Screens.Values
            .Where(screen => IsVisible(screen.Place))
            .OrderBy(screen => screen.IsRevoked)
            .ThenBy(screen => screen.Name, StringComparer.InvariantCulture)
            .ThenBy(screen => screen.Id)
            .Select(screen => new ScreenListRow(screen.Id, screen.Name, screen.Place, ScreenArea.Of(screen.Place).NameIn(organization), screen.Look, screen.IsRevoked));
        var view = new ScreenListView([.. rows], [.. Places(organization)]);
        return view.Equals(previous) ? previous : view;
    }

    private bool IsVisible(ScreenPlace place) => Scope switch
    {
        SalesScope.Company => true,
        SalesScope.Departments departments => place.DepartmentId is { } id && departments.Ids.Contains(id),
        _ => false,
    };

    private IEnumerable<PlaceChoice> Places(Organization organization)
    {
        IEnumerable<PlaceChoice> all =
        [
            new("company", PlaceKind.Company, ScreenPlace.Company, ""),
            .. organization.Regions.Values.Select(region => new PlaceChoice($"region:{region.Id}", PlaceKind.Region, ScreenPlace.Region(region.Id), region.Name)),
            .. organization.Cities.Values.Select(city => new PlaceChoice($"city:{city.Id}", PlaceKind.City, ScreenPlace.City(city.Id), city.Name)),
            .. organization.Departments.Values.Select(department => new PlaceChoice($"department:{department.Id}", PlaceKind.Department, ScreenPlace.Department(department.Id), department.Name)),
        ];
        return all.Where(choice => IsVisible(choice.Place)).OrderBy(choice => choice.Kind).ThenBy(choice => choice.Name, StringComparer.InvariantCulture);
    }
}

public sealed record ScreenListView(SceneRows<ScreenListRow> Rows, SceneRows<PlaceChoice> Places);

/// <param name="PlaceName">Null for the company.</param>
public sealed record ScreenListRow(long Id, string Name, ScreenPlace Place, string? PlaceName, ScreenLook Look, bool IsRevoked);

public enum PlaceKind
{
    Company = 1,
    Region = 2,
    City = 3,
    Department = 4,
}

/// <param name="Key">As the select of the editor names it.</param>
public sealed record PlaceChoice(string Key, PlaceKind Kind, ScreenPlace Place, string Name);
