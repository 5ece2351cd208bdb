using Xunit;

[assembly: AssemblyFixture(typeof(SalesDashboard.E2E.Support.Browser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
