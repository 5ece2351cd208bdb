using System.Globalization;
using System.Text;

namespace SalesDashboard.Web.Ui.Export;

/// <summary>CSV as RFC 4180 has it, UTF-8 with a mark, because spreadsheets take it for the local code page otherwise.</summary>
public sealed class CsvTable(Stream stream) : ITableWriter
{
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public Task WriteAsync(IReadOnlyList<object?> row) => _writer.WriteLineAsync(string.Join(',', row.Select(Cell)));

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(CellText.Neutral(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => CellText.Number(value) ?? throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 && text.Trim().Length == text.Length ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
