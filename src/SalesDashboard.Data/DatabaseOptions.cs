namespace SalesDashboard.Data;

public enum DatabaseProvider
{
    Sqlite = 1,
    SqlServer = 2,
}

public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>A relative file is looked for under the current directory.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/sales.db";
}
