using Microsoft.Net.Http.Headers;

namespace SalesDashboard.Web.Ui.Export;

public enum TableFormat
{
    Csv = 1,
    Xlsx = 2,
}

/// <summary>
/// A table as a download. It is written into a temporary file first, so that memory stays bounded, a fault in the middle is
/// an error instead of half a file, and the length is known.
/// </summary>
/// <param name="Name">Without its ending.</param>
public sealed record TableFile(string Name, TableFormat Format, IEnumerable<IReadOnlyList<object?>> Rows) : IResult
{
    /// <summary>With its ending, as it is saved.</summary>
    public string FileName => $"{Name}.{Kind.Ending}";

    private (string Type, string Ending) Kind => Format switch
    {
        TableFormat.Csv => ("text/csv; charset=utf-8", "csv"),
        TableFormat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var ct = httpContext.RequestAborted;
        await using var file = await WriteAsync(ct);
        var response = httpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileName);
        response.ContentType = Kind.Type;
        response.ContentLength = file.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        await file.CopyToAsync(response.Body, ct);
    }

    /// <summary>The whole file, at its beginning; it is deleted when the receiver closes it.</summary>
    public async Task<Stream> WriteAsync(CancellationToken ct)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            await using (var table = await OpenAsync(file))
            {
                foreach (var row in Rows)
                {
                    ct.ThrowIfCancellationRequested();
                    await table.WriteAsync(row);
                }
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<ITableWriter> OpenAsync(Stream stream) => Format switch
    {
        TableFormat.Csv => new CsvTable(stream),
        TableFormat.Xlsx => await XlsxTable.CreateAsync(stream),
    };
}
