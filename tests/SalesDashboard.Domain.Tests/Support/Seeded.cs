using FsCheck;
using FsCheck.Fluent;

namespace SalesDashboard.Domain.Tests.Support;

/// <summary>Properties over the same random values in each run, so that a red build is red on every machine.</summary>
internal static class Seeded
{
    public static void CheckSeeded(this Property property, int cases = 300) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20171201UL, 1013UL));
}
