using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Actions.Screens;

/// <summary>Who may put up, change and take down which screens: whoever has the right, and only for what they see themselves.</summary>
public static class ScreenRights
{
    public static bool MayManage(this Caller caller) => caller.MayWrite && caller.Has(Rights.ManageScreens);

    /// <summary>Whether the caller may manage a screen of this place: any for the company's scope, the own departments for a head.</summary>
    public static bool MayManage(this Caller caller, ScreenPlace place) => caller.MayManage() && caller.Scope switch
    {
        SalesScope.Company => true,
        SalesScope.Departments departments => place.DepartmentId is { } id && departments.Ids.Contains(id),
        _ => false,
    };

    /// <summary>Whether the named place exists.</summary>
    internal static async Task<bool> HasAsync(this SalesDbContext context, ScreenPlace place, CancellationToken ct) => place switch
    {
        { RegionId: { } id } => await context.Regions.AnyAsync(region => region.Id == id, ct),
        { CityId: { } id } => await context.Cities.AnyAsync(city => city.Id == id, ct),
        { DepartmentId: { } id } => await context.Departments.AnyAsync(department => department.Id == id, ct),
        _ => true,
    };

    /// <summary>What is wrong with a screen's name and look; null where nothing is.</summary>
    public static ScreenFault? FaultOf(string name, ScreenLook look)
    {
        if (name.Trim().Length is 0 or > Screen.NameLength)
        {
            return ScreenFault.Name;
        }

        if (look.Language.Length != 2)
        {
            return ScreenFault.Language;
        }

        return look.Zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(look.Zone, out _) ? ScreenFault.Zone : look.Fault;
    }
}
