using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data;
using SalesDashboard.Data.Migrating;

namespace SalesDashboard.Testing;

/// <summary>An empty SQLite database of the newest schema: migrated once a process, then copied for each test.</summary>
public static class MigratedFile
{
    private static readonly Lazy<Task<byte[]>> s_empty = new(MigrateAsync);

    public static async Task WriteAsync(string path, CancellationToken ct) => await File.WriteAllBytesAsync(path, await s_empty.Value, ct);

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sales-migrated");
        try
        {
            var path = Path.Combine(folder.FullName, "sales.db");
            // Without a pool the last connection closes here, which moves the write-ahead log into the file.
            await using (var services = new ServiceCollection()
                .AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={path};Pooling=False" })
                .BuildServiceProvider())
            {
                await services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
            }

            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
