using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SalesDashboard.Import;
using SalesDashboard.Import.Reading;

namespace SalesDashboard.Web.Api.Import;

/// <summary>
/// The files of a multipart body, each in a file of ours with a random name in a folder of the system's temporary files,
/// which goes with this object. Nothing of the sender's names becomes a path.
/// </summary>
internal sealed class ImportUpload : IDisposable
{
    private const int MostFiles = 20;
    private const int LongestBoundary = 100;
    private const int LongestName = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-import-upload-");
    private readonly List<ImportSource> _sources = [];

    private ImportUpload()
    {
    }

    public IReadOnlyList<ImportSource> Sources => _sources;

    /// <summary>Reads the body to its end; its size was bounded before.</summary>
    public static async Task<(ImportUpload? Upload, ApiAnswer? Problem)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (BoundaryOf(request) is not { } boundary)
        {
            return (null, ApiProblems.BadRequest("Content-Type has no boundary; send the files as multipart/form-data."));
        }

        var upload = new ImportUpload();
        ApiAnswer? problem = null;
        try
        {
            problem = await upload.TakeAsync(new MultipartReader(boundary, request.Body), ct);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            problem = ApiProblems.BadRequest("The multipart body is cut off or malformed; send it again.");
        }
        finally
        {
            if (problem is not null)
            {
                upload.Dispose();
            }
        }

        return problem is null ? (upload, null) : (null, problem);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder.FullName))
        {
            _folder.Delete(recursive: true);
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.ToString()
            : null;

    private async Task<ApiAnswer?> TakeAsync(MultipartReader reader, CancellationToken ct)
    {
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            var file = section.AsFileSection();
            var name = file is null ? "" : Path.GetFileName(file.FileName.Replace('\\', '/'));
            if (file?.FileStream is null || name.Length is 0 or > LongestName || name.Any(char.IsControl))
            {
                return ApiProblems.BadRequest("A part of the body is not a file with a name; send only files, each with its file name.");
            }

            if (!ImportTable.IsSupportedName(name))
            {
                return ApiProblems.BadRequest($"The file {name} is not .csv, .tsv, .txt or .xlsx.");
            }

            if (_sources.Count == MostFiles)
            {
                return ApiProblems.BadRequest($"The body has more than {MostFiles} files; send fewer at once.");
            }

            var path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N") + Path.GetExtension(name));
            await using var target = File.Create(path);
            await file.FileStream.CopyToAsync(target, ct);
            _sources.Add(new ImportSource(name, path));
        }

        return _sources.Count > 0 ? null : ApiProblems.BadRequest("The body has no file; send at least one.");
    }
}
