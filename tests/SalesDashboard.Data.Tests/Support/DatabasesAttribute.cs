using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace SalesDashboard.Data.Tests.Support;

/// <summary>One run for each database the product supports; one that is not configured here is reported as skipped by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var configured = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TestDatabase.SqlServerVariable));
        return new([
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.SqlServer)
            {
                Skip = configured ? null : $"SQL Server: {TestDatabase.SqlServerVariable} names no server",
            },
        ]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
