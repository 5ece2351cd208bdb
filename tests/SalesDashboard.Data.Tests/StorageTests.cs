using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Checking;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Tests.Support;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Tests;

public sealed class StorageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task Amounts_with_four_decimals_add_up_exactly(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var company = await Company.CreateAsync(database);
        await using var context = await database.OpenAsync();
        foreach (var deal in await context.Deals.ToListAsync(Ct))
        {
            deal.Describe(deal.Title, 0.1001m, "USD", source: null, expectedCloseOn: null);
        }

        await context.SaveChangesAsync(Ct);

        Assert.Equal(0.4004m, await context.Deals.SumAsync(deal => deal.Amount ?? 0m, Ct));
        Assert.Equal(
            new OpenTotal(company.Bob.Id, "USD", 0.1001m, 1),
            (await database.Get<SqlTotals>().ReadAsync(Ct)).Open.Single(total => total.EmployeeId == company.Bob.Id));
    }

    [Theory]
    [Databases]
    public async Task Totals_are_by_employee_and_closing_month(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var company = await Company.CreateAsync(database);
        await using var context = await database.OpenAsync();
        var deals = await context.Deals.Include(deal => deal.Stage).ToListAsync(Ct);
        var stages = await context.Stages.Include(stage => stage.Pipeline).ToListAsync(Ct);
        var won = deals.Single(deal => deal.OwnerId == company.Bob.Id);
        won.Place(stages.Single(stage => stage.Kind == StageKind.Won), won.Rank, new DateOnly(2025, 12, 31), loss: null, TestClock.Now);
        var lost = deals.Single(deal => deal.OwnerId == company.Eve.Id);
        lost.Place(stages.Single(stage => stage.Kind == StageKind.Lost), lost.Rank, new DateOnly(2026, 1, 1), loss: null, TestClock.Now);
        await context.SaveChangesAsync(Ct);

        var totals = await database.Get<SqlTotals>().ReadAsync(Ct);

        Assert.Equal([new FactTotal(company.Bob.Id, new Month(2025, 12), "USD", 100.25m, 1)], totals.Facts);
        Assert.Equal([new LostTotal(company.Eve.Id, new Month(2026, 1), 1)], totals.Lost);
        Assert.Equal(2, totals.Open.Count);
        Assert.Contains(new PlanTotal(company.Sam.Id, new Month(2026, 3), "USD", 1000m), totals.Plans);
        Assert.Equal(await database.Get<ChangeReader>().LastSequenceAsync(Ct), totals.Sequence);
    }

    [Theory]
    [Databases]
    public async Task Months_compare_and_times_come_back_as_UTC(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Company.CreateAsync(database);
        await using var context = await database.OpenAsync();
        var (from, to) = (new Month(2026, 2), new Month(2026, 3));

        Assert.Equal(4, await context.Plans.CountAsync(plan => plan.Month >= from && plan.Month <= to, Ct));
        Assert.Equal(0, await context.Plans.CountAsync(plan => plan.Month < to, Ct));
        Assert.Equal(TestClock.Now, await context.Deals.AsNoTracking().Select(deal => deal.StageEnteredAt).FirstAsync(Ct));
        Assert.Equal(DateTimeKind.Utc, (await context.Deals.AsNoTracking().Select(deal => deal.StageEnteredAt).FirstAsync(Ct)).Kind);
    }

    [Theory]
    [Databases]
    public async Task R_rule_25_ranks_order_by_code_point(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var company = await Company.CreateAsync(database);
        await using var context = await database.OpenAsync();
        var stage = await context.Stages.Include(it => it.Pipeline).SingleAsync(it => it.Id == company.Won.Id, Ct);
        var owner = await context.Employees.SingleAsync(it => it.Id == company.Sam.Id, Ct);
        string[] ranks = ["Zz", "a0", "a0V", "a1", "aA", "aa"];
        foreach (var rank in ranks.Reverse())
        {
            context.Deals.Add(new Deal(rank, stage, owner, "USD", new DateOnly(2026, 3, 2), rank, TestClock.Now));
        }

        await context.SaveChangesAsync(Ct);

        Assert.Equal(ranks, await context.Deals.Where(it => it.StageId == stage.Id).OrderBy(it => it.Rank).Select(it => it.Rank).ToListAsync(Ct));
    }

    [Theory]
    [Databases]
    public async Task PIPE_16_the_database_refuses_a_chat_label_of_thirteen_characters(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = await database.OpenAsync();
        var pipeline = new Pipeline("Sales");
        pipeline.SetChatLabel(new string('x', 12));
        context.Pipelines.Add(pipeline);
        await context.SaveChangesAsync(Ct);
        context.Entry(pipeline).Property(it => it.ChatLabel).CurrentValue = new string('x', 13);

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Ct));
    }

    [Theory]
    [Databases]
    public async Task Keys_of_the_key_ring_come_back_and_are_not_journaled(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ring = database.Get<IXmlRepository>();
        ring.StoreElement(new XElement("key", new XAttribute("id", "1")), "first");
        ring.StoreElement(new XElement("key", new XAttribute("id", "2")), "second");

        Assert.Equal(["1", "2"], ring.GetAllElements().Select(element => element.Attribute("id")!.Value));
        Assert.Equal(0, await database.Get<ChangeReader>().LastSequenceAsync(Ct));
    }

    [Fact]
    public void A_key_has_enough_random_bits_and_only_its_hash_is_kept()
    {
        var secret = ApiKeySecret.Create();

        Assert.Equal(secret.Prefix, ApiKeySecret.PrefixOf(secret.Text));
        Assert.True(ApiKeySecret.Matches(secret.Text, secret.Hash));
        Assert.False(ApiKeySecret.Matches(secret.Text + "0", secret.Hash));
        Assert.Equal(48, secret.Text.Split('_')[2].Length);
        Assert.NotEqual(secret.Text, ApiKeySecret.Create().Text);
        Assert.Null(ApiKeySecret.PrefixOf("sd_short"));
    }

    [Fact]
    public async Task R_goal_8_a_backup_restores_with_everything_saved_before()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Company.CreateAsync(database);
        using var folder = new TestFolder();

        var result = await database.Get<Backup>().WriteAsync(folder.File("sales.db"), Ct);

        Assert.IsType<BackupResult.Written>(result);
        await using var restored = await TestDatabase.CreateAsync(folder: folder);
        Assert.Empty(await restored.Get<DatabaseCheck>().RunAsync(Ct));
        Assert.Equal(await ReadAsync(database), await ReadAsync(restored));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_is_refused_and_leaves_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var backup = database.Get<Backup>();
        var existing = database.Folder.File("existing.db");
        await File.WriteAllTextAsync(existing, "kept", Ct);

        Assert.IsType<BackupResult.Refused>(await backup.WriteAsync(existing, Ct));
        Assert.IsType<BackupResult.Refused>(await backup.WriteAsync(database.Folder.File("missing/copy.db"), Ct));
        Assert.IsType<BackupResult.Refused>(await backup.WriteAsync(database.Folder.Path, Ct));
        Assert.Equal("kept", await File.ReadAllTextAsync(existing, Ct));
        Assert.Empty(Directory.GetFiles(database.Folder.Path, "*.part"));
    }

    private static async Task<List<Domain.Changes.Change>> ReadAsync(TestDatabase database) =>
        await database.Get<ChangeReader>().ReadAllAsync(Ct).ToListAsync(Ct);
}
