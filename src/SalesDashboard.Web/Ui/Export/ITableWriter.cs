namespace SalesDashboard.Web.Ui.Export;

/// <summary>Writes a table row by row into a stream that stays open. Cells are text, decimal, whole numbers, DateOnly or null.</summary>
public interface ITableWriter : IAsyncDisposable
{
    Task WriteAsync(IReadOnlyList<object?> row);
}
