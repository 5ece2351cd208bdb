using Microsoft.EntityFrameworkCore;
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

    private static async Task<List<JournalEntry>> JournalAsync(TestDatabase database)
    {
        await using var context = await database.OpenAsync();
        return await context.Journal.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(Ct);
    }
}
