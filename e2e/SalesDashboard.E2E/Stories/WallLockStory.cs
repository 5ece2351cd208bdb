using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>Somebody else holds the database for a minute. A real one, so on a program of its own, beside other stories.</summary>
public sealed class WallLockStory(WallApp app) : IClassFixture<WallApp>
{
    /// <summary>So soon a screen must be right again after anything (issue 5).</summary>
    private const int Soon = 15_000;

    private static readonly TimeSpan s_lock = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHEAD_7_A_database_locked_for_a_minute_leaves_the_screen_true_and_the_next_change_comes()
    {
        await using var television = await app.PairAsync("Locked");
        var body = television.Page.Locator("body");
        var fact = television.Page.Locator("[data-fact]");
        var before = await fact.InnerTextAsync();
        await using (var other = new SqliteConnection($"Data Source={app.Process.Database};Pooling=False"))
        {
            await other.OpenAsync(Ct);
            await ExecuteAsync(other, "BEGIN IMMEDIATE");
            var locked = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(locked) < s_lock)
            {
                // Each waits some seconds for the lock before it is refused.
                Assert.False(await app.WinAsync("locked", 6_600_000, Ct));
                await Expect(body).ToHaveAttributeAsync("data-state", "live");
                await Expect(fact).ToHaveTextAsync(before);
            }

            // Also a page that is loaded now is whole.
            await television.Page.ReloadAsync();
            await Expect(body).ToHaveAttributeAsync("data-state", "live", new() { Timeout = Soon });
            await Expect(fact).ToHaveTextAsync(before);
            await ExecuteAsync(other, "ROLLBACK");
        }

        Assert.True(await app.WinAsync("locked", 6_600_000, Ct));
        await Expect(fact).Not.ToHaveTextAsync(before, new() { Timeout = Soon });
        await Expect(body).ToHaveAttributeAsync("data-state", "live");
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }
}
