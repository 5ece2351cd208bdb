using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Checking;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Tests.Support;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Data.Tests;

public sealed class FaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R_goal_3_a_move_that_fails_at_any_command_leaves_the_old_state()
    {
        var failing = new FailingInterceptor();
        await using var database = await TestDatabase.CreateAsync(interceptors: [failing, failing.Commits]);
        var company = await Company.CreateAsync(database);
        var published = database.Sink.Published.Count;
        var journaled = await database.Get<ChangeReader>().LastSequenceAsync(Ct);
        var failures = 0;
        for (var command = 1; ; command++)
        {
            await using var context = await database.OpenAsync(Callers.WithOperation("move"));
            var deal = await context.Deals.Include(it => it.Stage).SingleAsync(it => it.OwnerId == company.Bob.Id, Ct);
            var won = await context.Stages.Include(it => it.Pipeline).SingleAsync(it => it.Id == company.Won.Id, Ct);
            Assert.Equal(company.Open.Id, deal.StageId);
            Assert.Null(deal.MoveTo(won, Rank.Between(null, null), loss: null, DateOnly.FromDateTime(TestClock.Now), TestClock.Now));
            failing.FailAt(command);
            var failure = await Record.ExceptionAsync(() => context.SaveChangesAsync(Ct));
            failing.Disarm();
            if (!failing.HasFailed)
            {
                Assert.Null(failure);
                break;
            }

            failures++;
            Assert.NotNull(failure);
            Assert.Equal(published, database.Sink.Published.Count);
            Assert.Equal(journaled, await database.Get<ChangeReader>().LastSequenceAsync(Ct));
        }

        // The deal, the last journal row, the new row with the operation, the commit.
        Assert.InRange(failures, 4, 10);
        Assert.Equal(journaled + 1, await database.Get<ChangeReader>().LastSequenceAsync(Ct));
        await using var after = await database.OpenAsync();
        Assert.Equal(company.Won.Id, (await after.Deals.SingleAsync(it => it.OwnerId == company.Bob.Id, Ct)).StageId);
        Assert.Equal(1, await after.Operations.CountAsync(Ct));
    }

    [Fact]
    public async Task R_goal_6_a_locked_database_refuses_within_the_patience_and_works_again_afterwards()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var locker = new SqliteConnection(database.Options.ConnectionString);
        await locker.OpenAsync(Ct);
        var held = locker.BeginTransaction();
        await using var context = await database.OpenAsync();
        context.Regions.Add(new Domain.Organization.Region("West"));

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => context.SaveChangesAsync(Ct));

        Assert.Equal(DatabaseFault.Busy, refusal.Fault);
        await held.RollbackAsync(Ct);
        await context.SaveChangesAsync(Ct);
        Assert.Single(database.Sink.Published);
    }

    [Theory]
    [Databases]
    public async Task R_goal_24_eight_writers_lose_no_update(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Company.CreateAsync(database);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddOnesAsync(database), Ct)));

        await using var context = await database.OpenAsync();
        var plan = await context.Plans.OrderBy(it => it.Id).FirstAsync(Ct);
        Assert.Equal(1000 + 800, plan.Amount);
        Assert.Equal(1 + 800, plan.Version);
        Assert.Equal(1 + 800, await context.PlanRevisions.CountAsync(it => it.PlanId == plan.Id, Ct));
        Assert.Empty(await database.Get<DatabaseCheck>().RunAsync(Ct));
    }

    private static async Task AddOnesAsync(TestDatabase database)
    {
        for (var acknowledged = 0; acknowledged < 100;)
        {
            await using var context = await database.OpenAsync();
            var plan = await context.Plans.OrderBy(it => it.Id).FirstAsync(Ct);
            plan.Revise(plan.Amount + 1, "USD", PlanStatus.Approved, "test", reason: null, TestClock.Now);
            try
            {
                await context.SaveChangesAsync(Ct);
                acknowledged++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody was quicker: read again.
            }
        }
    }
}
