using Microsoft.Data.Sqlite;

namespace SalesDashboard.Data.Sqlite;

/// <summary>How the file is opened: docs/reliability.md M18 to M21 say why.</summary>
internal static class SqliteConnections
{
    public const int BusyTimeoutSeconds = 5;

    /// <summary>The connection string with our settings added; creates the folder of the file.</summary>
    /// <exception cref="DatabaseRefusedException">The string names no file, or its folder cannot be made.</exception>
    public static string Prepare(string connectionString)
    {
        var builder = Parse(connectionString);
        if (builder.DataSource.Length == 0 || builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory)
        {
            throw new DatabaseRefusedException(
                $"Database:ConnectionString \"{connectionString}\" names no file. Write for example \"Data Source=data/sales.db\".");
        }

        var path = Path.GetFullPath(builder.DataSource);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"The folder of the database {path} cannot be made: {exception.Message}", exception);
        }

        builder.DataSource = path;
        builder.ForeignKeys = true;
        builder.DefaultTimeout = BusyTimeoutSeconds;
        return builder.ToString();
    }

    private static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException exception)
        {
            throw new DatabaseRefusedException(
                $"Database:ConnectionString cannot be read: {exception.Message} Write for example \"Data Source=data/sales.db\".", exception);
        }
    }
}
