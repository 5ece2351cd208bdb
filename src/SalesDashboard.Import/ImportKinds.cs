using SalesDashboard.Import.Kinds;

namespace SalesDashboard.Import;

/// <summary>
/// The kinds of import in the order in which a folder is taken: each names only what came before it. Departments follow
/// the employees, among whom their heads are; an employee's department is created by its name.
/// </summary>
public static class ImportKinds
{
    internal static IReadOnlyList<ImportKind> All { get; } =
    [
        new RegionRows(), new CityRows(), new EmployeeRows(), new DepartmentRows(), new ClientRows(), new ProductRows(), new DealRows(),
        new PlanRows(), new InvoiceRows(), new PaymentRows(), new ActivityRows(),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(kind => kind.Name)];

    /// <summary>Known sets of files that are read as they are.</summary>
    public static IReadOnlyList<string> Presets => ImportPlan.Presets;

    internal static ImportKind? Find(string name) => All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
