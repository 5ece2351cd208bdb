namespace SalesDashboard.Import.Reading;

public enum FileKind
{
    Csv,
    Xlsx,
}
