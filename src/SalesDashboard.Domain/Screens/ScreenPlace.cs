namespace SalesDashboard.Domain.Screens;

/// <summary>Whose figures a screen shows: the company's, or those of the one place that is named.</summary>
public sealed record ScreenPlace
{
    private ScreenPlace()
    {
    }

    public static ScreenPlace Company { get; } = new();

    public long? RegionId { get; private init; }

    public long? CityId { get; private init; }

    /// <summary>With its descendants.</summary>
    public long? DepartmentId { get; private init; }

    public static ScreenPlace Region(long id) => new() { RegionId = id };

    public static ScreenPlace City(long id) => new() { CityId = id };

    public static ScreenPlace Department(long id) => new() { DepartmentId = id };

    /// <summary>The place of stored columns, of which one at most is set.</summary>
    public static ScreenPlace Of(long? regionId, long? cityId, long? departmentId) =>
        new() { RegionId = regionId, CityId = cityId, DepartmentId = departmentId };
}
