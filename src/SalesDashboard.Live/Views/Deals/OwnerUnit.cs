using System.Globalization;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>A part of the company by which its people's deals are narrowed: what a row of the company page opens (AHEAD-2).</summary>
/// <param name="Id">0 = people without a region, city or department.</param>
public sealed record OwnerUnit(OwnerUnitKind Kind, long Id)
{
    /// <summary>"region-5", as it stands in an address; null for anything else.</summary>
    public static OwnerUnit? Read(string? text) =>
        text?.Split('-') is [var word, var number]
        && Enum.GetValues<OwnerUnitKind>().Where(kind => NameOf(kind) == word).Select(kind => (OwnerUnitKind?)kind).FirstOrDefault() is { } kind
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new OwnerUnit(kind, id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{NameOf(Kind)}-{Id}");

    /// <summary>Null where there is none of this id.</summary>
    public string? NameIn(Organization organization) => Kind switch
    {
        OwnerUnitKind.Region => organization.Regions.GetValueOrDefault(Id)?.Name,
        OwnerUnitKind.City => organization.Cities.GetValueOrDefault(Id)?.Name,
        OwnerUnitKind.Department => organization.Departments.GetValueOrDefault(Id)?.Name,
    };

    /// <summary>True where the employee works there; a department holds its descendants.</summary>
    public bool Holds(Organization organization, long employeeId) => Kind switch
    {
        OwnerUnitKind.Region => organization.RegionOf(employeeId) == Id,
        OwnerUnitKind.City => organization.CityOf(employeeId) == Id,
        OwnerUnitKind.Department => organization.PathOf(employeeId).Contains(new Node(NodeKind.Department, Id)),
    };

    private static string NameOf(OwnerUnitKind kind) => kind switch
    {
        OwnerUnitKind.Region => "region",
        OwnerUnitKind.City => "city",
        OwnerUnitKind.Department => "department",
    };
}

public enum OwnerUnitKind
{
    Region = 1,
    City = 2,
    Department = 3,
}
