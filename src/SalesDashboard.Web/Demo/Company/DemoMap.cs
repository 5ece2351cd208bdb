namespace SalesDashboard.Web.Demo.Company;

/// <summary>Where the demo company has offices: five regions of Kazakhstan, four cities each, with the managers of each city.</summary>
internal static class DemoMap
{
    public static IReadOnlyList<DemoRegion> Regions { get; } =
    [
        new("Centre", [new("Astana", "7172", 6, "Astana office"), new("Karaganda", "7212", 4, "Karaganda basin"), new("Temirtau", "7213", 2, "Karaganda basin"), new("Zhezkazgan", "7102", 1, "Karaganda basin")]),
        new("North", [new("Kostanay", "7142", 4), new("Rudny", "71431", 2), new("Petropavl", "7152", 3), new("Kokshetau", "7162", 2)]),
        new("South", [new("Almaty", "727", 7, "Almaty office"), new("Shymkent", "7252", 4, "Southern cities"), new("Taraz", "7262", 2, "Southern cities"), new("Taldykorgan", "7282", 2, "Southern cities")]),
        new("East", [new("Oskemen", "7232", 4), new("Semey", "7222", 3), new("Pavlodar", "7182", 3), new("Ekibastuz", "7187", 1)]),
        new("West", [new("Atyrau", "7122", 3), new("Aktobe", "7132", 3), new("Aktau", "7292", 2), new("Oral", "7112", 2)]),
    ];
}

internal sealed record DemoRegion(string Name, IReadOnlyList<DemoCity> Cities);

/// <param name="PhoneCode">Area code.</param>
/// <param name="SubDepartment">The department below the regional one, null = the regional one itself.</param>
internal sealed record DemoCity(string Name, string PhoneCode, int Managers, string? SubDepartment = null);
