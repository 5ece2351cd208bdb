using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>The stories that share a program with wall screens, one after the other.</summary>
[CollectionDefinition(nameof(WallApp))]
public sealed class WallStories : ICollectionFixture<WallApp>;
