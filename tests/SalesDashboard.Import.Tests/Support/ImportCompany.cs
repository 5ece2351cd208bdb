using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Testing;
using Xunit;

namespace SalesDashboard.Import.Tests.Support;

/// <summary>An empty company in a SQLite file of its own, and a folder for the files to import.</summary>
internal sealed class ImportCompany : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2017, 12, 31);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-import-");
    private readonly ServiceProvider _services;

    private ImportCompany(string zone)
    {
        Clock = new BusinessClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(zone), Today);
        _services = new ServiceCollection()
            .AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "sales.db")}" })
            .AddSingleton(Clock)
            .AddActions()
            .AddImport()
            .BuildServiceProvider();
        Files = _folder.CreateSubdirectory("files").FullName;
    }

    public BusinessClock Clock { get; }

    /// <summary>The folder of the files.</summary>
    public string Files { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ImportCompany> CreateAsync(string zone = "UTC")
    {
        var company = new ImportCompany(zone);
        await MigratedFile.WriteAsync(Path.Combine(company._folder.FullName, "sales.db"), Token);
        return company;
    }

    public string Write(string name, string content, Encoding? encoding = null)
    {
        var path = Path.Combine(Files, name);
        File.WriteAllBytes(path, (encoding ?? new UTF8Encoding(false)).GetBytes(content));
        return path;
    }

    public Task<ImportFiles.Outcome> ImportAsync(ImportRequest request, Caller? caller = null) =>
        _services.GetRequiredService<ImportFiles>().ExecuteAsync(request, caller ?? Caller.System("import"), Token);

    public Task<UndoImport.Outcome> UndoAsync(string id, Caller? caller = null) =>
        _services.GetRequiredService<UndoImport>().ExecuteAsync(id, caller ?? Caller.System("import"), Token);

    /// <summary>Imports the whole folder of files.</summary>
    public Task<ImportFiles.Outcome> ImportFolderAsync(bool isDryRun = false, bool isStrict = false) =>
        ImportAsync(new ImportRequest(ImportSource.Find(Files)) { IsDryRun = isDryRun, IsStrict = isStrict });

    /// <summary>Imports these lines as a file of this kind.</summary>
    public async Task<FileReport> ImportAsync(string kind, params string[] lines)
    {
        var outcome = await ImportAsync(new ImportRequest(ImportSource.Find(Write($"{kind}.csv", string.Join('\n', lines)))));
        var report = outcome switch
        {
            ImportFiles.Done done => done.Report,
            ImportFiles.Refused refused => refused.Report,
            _ => throw new InvalidOperationException($"{outcome}"),
        };
        return Assert.Single(report.Files);
    }

    public async Task<SalesDbContext> OpenAsync(Caller? caller = null) =>
        await _services.GetRequiredService<SalesDb>().OpenAsync(caller ?? Caller.System("test"), Token);

    public async Task<T> ReadAsync<T>(Func<SalesDbContext, Task<T>> read)
    {
        await using var context = await OpenAsync();
        return await read(context);
    }

    public Task<long> JournalAsync() => ReadAsync(context => context.Journal.LongCountAsync(Token));

    /// <summary>The live book as a server would fill it.</summary>
    public async Task<SalesBook> BookAsync()
    {
        var book = new SalesBook(Today);
        await foreach (var change in _services.GetRequiredService<ChangeReader>().ReadAllAsync(Token))
        {
            book.Apply(change);
        }

        return book;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection())
        {
            SqliteConnection.ClearAllPools();
        }

        _folder.Delete(recursive: true);
    }
}
