using SalesDashboard.E2E.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(DemoApp))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
