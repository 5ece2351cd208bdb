using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Kinds;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Presets;

/// <summary>
/// The four files of MavenTech's CRM as they are: agents work under their managers, who head departments called by their
/// names, in regional offices, which are region and city at once; accounts are clients, their sector the segment.
/// </summary>
internal static class MavenCrm
{
    public const string Name = "maven-crm";

    public static IReadOnlyList<string> Stems { get; } = ["sales_teams", "accounts", "products", "sales_pipeline"];

    private static Dictionary<string, string> Dollars { get; } = new() { ["currency"] = "USD" };

    /// <param name="sources">By the names in <see cref="Stems"/>.</param>
    public static IReadOnlyList<ImportStep> Steps(IReadOnlyDictionary<string, ImportSource> sources) =>
    [
        .. Teams(sources["sales_teams"]),
        new ImportStep(sources["accounts"], new ClientRows())
        {
            Map = Map(("client_id", "account"), ("name", "account"), ("segment", "sector"), ("city", "office_location")),
            KnownColumns = ["account", "sector", "office_location"],
        },
        new ImportStep(sources["products"], new ProductRows())
        {
            Map = Map(("product_id", "product"), ("name", "product"), ("group", "series"), ("price", "sales_price")) with { Constants = Dollars },
            KnownColumns = ["product", "series", "sales_price"],
        },
        Deals(sources["sales_pipeline"]),
    ];

    private static IEnumerable<ImportStep> Teams(ImportSource teams)
    {
        string[] columns = ["sales_agent", "manager", "regional_office"];
        yield return new ImportStep(teams, new EmployeeRows())
        {
            Map = Map(("employee_id", "manager"), ("name", "manager"), ("department", "manager"), ("city", "regional_office"), ("region", "regional_office")) with
            {
                Constants = new Dictionary<string, string> { ["role"] = "head" },
            },
            RepeatsKeys = true,
            KnownColumns = columns,
        };
        yield return new ImportStep(teams, new EmployeeRows())
        {
            Map = Map(("employee_id", "sales_agent"), ("name", "sales_agent"), ("department", "manager"), ("city", "regional_office"), ("region", "regional_office")),
            KnownColumns = columns,
        };
        yield return new ImportStep(teams, new DepartmentRows())
        {
            Map = Map(("department", "manager"), ("head", "manager")),
            RepeatsKeys = true,
            KnownColumns = columns,
        };
    }

    private static ImportStep Deals(ImportSource pipeline) => new(pipeline, new DealRows
    {
        FirstStages = ["Prospecting", "Engaging", "Won", "Lost"],
        IsWorthListPrice = true,
    })
    {
        Map = Map(
            ("deal_id", "opportunity_id"),
            ("employee_id", "sales_agent"),
            ("client_id", "account"),
            ("product_id", "product"),
            ("stage", "deal_stage"),
            ("created_on", "engage_date"),
            ("closed_on", "close_date"),
            ("amount", "close_value")) with
        {
            Constants = new Dictionary<string, string>(Dollars) { ["pipeline"] = "MavenTech" },
            Spellings = new Dictionary<(string Column, string Value), string> { [("product_id", "GTXPro")] = "GTX Pro" },
        },
        KnownColumns = ["opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"],
    };

    private static ColumnMap Map(params IEnumerable<(string Column, string Source)> columns) =>
        new() { Sources = columns.ToDictionary(pair => pair.Column, pair => pair.Source) };
}
