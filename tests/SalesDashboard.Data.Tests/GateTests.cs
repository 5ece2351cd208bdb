using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Tests.Support;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Tests;

public sealed class GateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task A_created_and_changed_record_raises_its_version_and_leaves_journal_rows(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = await database.OpenAsync(Callers.Named("Olga", userId: 7));
        var region = new Region("West");
        context.Regions.Add(region);
        await context.SaveChangesAsync(Ct);
        region.Rename("Far West");
        context.Because("it grew");

        await context.SaveChangesAsync(Ct);

        Assert.Equal(2, region.Version);
        var rows = await JournalAsync(database);
        Assert.Equal([1L, 2L], rows.Select(row => row.Sequence));
        Assert.Equal([JournalKind.Created, JournalKind.Updated], rows.Select(row => row.Kind));
        Assert.All(rows, row => Assert.Equal(("Olga", 7L, "Region", region.Id), (row.Actor, row.ActorUserId, row.Entity, row.EntityId)));
        Assert.All(rows, row => Assert.Equal(TestClock.Now, row.At));
        Assert.Equal((null, """{"Name":"West"}""", null), (rows[0].Before, rows[0].After, rows[0].Reason));
        Assert.Equal(("""{"Name":"West"}""", """{"Name":"Far West"}""", "it grew"), (rows[1].Before, rows[1].After, rows[1].Reason));
    }

    [Theory]
    [Databases]
    public async Task A_whole_company_is_saved_and_read_back_as_published(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var company = await Company.CreateAsync(database);

        var read = await database.Get<ChangeReader>().ReadAllAsync(Ct).ToListAsync(Ct);

        var published = database.Sink.Published.SelectMany(set => set.Changes).ToList();
        Assert.All(read, change => Assert.Contains(change, published));
        Assert.Contains(read, change => change is Upserted<DealSnapshot> { Row: var deal } && deal.OwnerId == company.Eve.Id && deal.Amount == 100.25m);
        Assert.Equal(await database.Get<ChangeReader>().LastSequenceAsync(Ct), database.Sink.Published[^1].LastSequence);
    }

    [Theory]
    [Databases]
    public async Task A_save_without_changes_writes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = await database.OpenAsync(Callers.WithOperation("key-1"));

        Assert.Equal(0, await context.SaveChangesAsync(Ct));

        Assert.Empty(await JournalAsync(database));
        Assert.Empty(database.Sink.Published);
        Assert.Equal(0, await context.Operations.CountAsync(Ct));
    }

    [Theory]
    [Databases]
    public async Task A_deleted_record_is_journaled_with_what_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = await database.OpenAsync();
        var region = new Region("West");
        context.Regions.Add(region);
        await context.SaveChangesAsync(Ct);
        context.Regions.Remove(region);

        await context.SaveChangesAsync(Ct);

        var row = (await JournalAsync(database))[^1];
        Assert.Equal((JournalKind.Deleted, """{"Name":"West"}""", null), (row.Kind, row.Before, row.After));
        Assert.Equal([new Removed<RegionSnapshot>(region.Id)], database.Sink.Published[^1].Changes);
    }

    [Theory]
    [Databases]
    public async Task A_refused_save_publishes_and_journals_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = await database.OpenAsync();
        context.Regions.AddRange(new Region("West"), new Region("West"));

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Ct));

        Assert.Empty(await JournalAsync(database));
        Assert.Empty(database.Sink.Published);
        await using var other = await database.OpenAsync();
        Assert.Equal(0, await other.Regions.CountAsync(Ct));
    }

    [Theory]
    [Databases]
    public async Task Changes_are_published_only_when_others_can_read_them(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = await database.OpenAsync();
        await using var reader = await database.OpenAsync();
        var seen = new List<int>();
        database.Sink.OnPublish = _ => seen.Add(reader.Regions.Count());
        context.Regions.Add(new Region("West"));

        await context.SaveChangesAsync(Ct);

        Assert.Equal([1], seen);
    }

    [Theory]
    [Databases]
    public async Task R_rule_16_a_change_of_an_older_version_is_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var first = await database.OpenAsync();
        var mine = new Region("West");
        first.Regions.Add(mine);
        await first.SaveChangesAsync(Ct);
        await using var second = await database.OpenAsync();
        (await second.Regions.SingleAsync(Ct)).Rename("Theirs");
        await second.SaveChangesAsync(Ct);
        mine.Rename("Mine");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync(Ct));

        await using var third = await database.OpenAsync();
        var kept = await third.Regions.SingleAsync(Ct);
        Assert.Equal(("Theirs", 2), (kept.Name, kept.Version));
        Assert.Equal(2, (await JournalAsync(database)).Count);
    }

    [Theory]
    [Databases]
    public async Task Secrets_never_reach_the_journal(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Company.CreateAsync(database);
        await using var context = await database.OpenAsync();
        var user = await context.Users.FirstAsync(Ct);
        user.PasswordHash = "planted-hash";
        user.SecurityStamp = "planted-stamp";
        user.ConcurrencyStamp = "planted-token";
        var secret = ApiKeySecret.Create();
        context.ApiKeys.Add(new ApiKey("key", secret, ApiKeyRole.Admin, TestClock.Now));
        await context.SaveChangesAsync(Ct);

        var text = string.Concat((await JournalAsync(database)).Select(row => row.Before + row.After));

        Assert.DoesNotContain("planted", text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Hash, text, StringComparison.Ordinal);
        Assert.Contains("\"PasswordHash\":\"***\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task R_rule_26_an_idempotency_key_is_stored_with_the_effect_and_used_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var context = await database.OpenAsync(Callers.WithOperation("key-1")))
        {
            context.Regions.Add(new Region("West"));
            await context.SaveChangesAsync(Ct);
        }

        await using var repeated = await database.OpenAsync(Callers.WithOperation("key-1"));
        repeated.Regions.Add(new Region("East"));
        await Assert.ThrowsAsync<DbUpdateException>(() => repeated.SaveChangesAsync(Ct));

        await using var reader = await database.OpenAsync();
        var operation = await reader.Operations.SingleAsync(Ct);
        Assert.Equal(("tester", "key-1", 1L, 1L), (operation.Owner, operation.Key, operation.FirstSequence, operation.LastSequence));
        Assert.Equal(["West"], await reader.Regions.Select(region => region.Name).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_caller_who_may_only_read_cannot_save()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.OpenAsync(Callers.Named("reader") with { MayWrite = false });
        context.Regions.Add(new Region("West"));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => context.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task A_synchronous_save_is_not_supported()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.OpenAsync();

        Assert.Throws<NotSupportedException>(() => context.SaveChanges());
    }

    private static async Task<List<JournalEntry>> JournalAsync(TestDatabase database)
    {
        await using var context = await database.OpenAsync();
        return await context.Journal.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(Ct);
    }
}
