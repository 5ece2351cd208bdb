using System.Text;
using SalesDashboard.Import.Reading;
using Xunit;

namespace SalesDashboard.Import.Tests.Reading.Support;

/// <summary>Opens files made in the test.</summary>
internal static class Read
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<ImportTable> OpenAsync(byte[] file, ImportOptions? options = null) =>
        ImportTable.OpenAsync(new MemoryStream(file), options ?? ImportOptions.Default, Token);

    public static Task<ImportTable> OpenAsync(string csv, ImportOptions? options = null) => OpenAsync(Encoding.UTF8.GetBytes(csv), options);

    public static async Task<List<ImportRow>> RowsAsync(this ImportTable table)
    {
        var rows = new List<ImportRow>();
        await foreach (var row in table.ReadAsync(Token))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>One value per row; errors as "row: value".</summary>
    public static async Task<List<string>> ColumnAsync(this ImportTable table, string column, Func<ImportRow, string, object?> get)
    {
        var values = new List<string>();
        foreach (var row in await table.RowsAsync())
        {
            var value = get(row, column);
            values.Add(row.IsValid ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "" : $"{row.Number}: {row.Errors[0].Value}");
        }

        return values;
    }

    public static string Column(string header, params IEnumerable<string> values) => header + "\n" + string.Concat(values.Select(value => $"\"{value}\"\n"));

    public static async Task<FileRefusal> RefusalAsync(byte[] file, ImportOptions? options = null)
    {
        var refused = await Assert.ThrowsAsync<ImportFileException>(() => OpenAsync(file, options));
        Assert.NotEmpty(refused.Message);
        return refused.Refusal;
    }
}
