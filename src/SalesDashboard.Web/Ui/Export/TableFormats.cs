namespace SalesDashboard.Web.Ui.Export;

public static class TableFormats
{
    /// <summary>By its name in an address; CSV where none is named, null where it is unknown.</summary>
    public static TableFormat? Find(string? name) => name switch
    {
        null or "" or "csv" => TableFormat.Csv,
        "xlsx" => TableFormat.Xlsx,
        _ => null,
    };
}
