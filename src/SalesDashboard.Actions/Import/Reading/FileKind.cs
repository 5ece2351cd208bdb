namespace SalesDashboard.Actions.Import.Reading;

public enum FileKind
{
    Csv,
    Xlsx,
}
