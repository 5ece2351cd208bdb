using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data;
using SalesDashboard.Data.Checking;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class HealthTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    [Fact]
    public async Task Anybody_may_ask_whether_the_server_lives_and_works()
    {
        using var stranger = app.Visitor();

        Assert.Equal("alive", (await stranger.JsonAsync("/health/live")).GetProperty("status").GetString());
        var ready = await stranger.JsonAsync("/health/ready");

        Assert.Equal(["ready", "filled", "ok"], new[] { "status", "liveBook", "database" }.Select(name => ready.GetProperty(name).GetString()));
    }

    [Fact]
    public async Task R2_Readiness_writes_for_real_and_beside_the_journal()
    {
        var probe = app.Services.GetRequiredService<DatabaseProbe>();
        await using var context = await app.Services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), TestContext.Current.CancellationToken);
        var journal = await context.Journal.CountAsync(TestContext.Current.CancellationToken);

        await probe.BeatAsync(TestContext.Current.CancellationToken);
        var first = await BeatAsync(context);
        await probe.BeatAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(first, await BeatAsync(context));
        Assert.Equal(journal, await context.Journal.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task R6_A_locked_database_is_told_by_the_probe()
    {
        await using var context = await app.Services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), TestContext.Current.CancellationToken);
        await using var other = new SqliteConnection(context.Database.GetConnectionString());
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (await other.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            var fault = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => app.Services.GetRequiredService<DatabaseProbe>().BeatAsync(TestContext.Current.CancellationToken));
            Assert.Equal(DatabaseFault.Busy, fault.Fault);
        }

        await app.Services.GetRequiredService<DatabaseProbe>().BeatAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Benchmark_hooks_do_not_exist_unless_they_are_asked_for()
    {
        using var stranger = app.Visitor();

        Assert.NotEqual(HttpStatusCode.OK, (await stranger.PostAsync("/bench/move", null, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<string?> BeatAsync(SalesDbContext context) =>
        await context.Operations.AsNoTracking().Where(operation => operation.Owner == "health").Select(operation => operation.Answer).SingleAsync(TestContext.Current.CancellationToken);
}
