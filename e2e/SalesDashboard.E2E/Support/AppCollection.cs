using SalesDashboard.E2E.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(DemoApp))]
[assembly: AssemblyFixture(typeof(WallCompany))]
[assembly: Xunit.v3.Parallelization(MaxThreads = 3)]
