using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Tests.Support;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Data.Tests;

public sealed class ReaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task The_journal_tail_leads_to_the_changed_records(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var company = await Company.CreateAsync(database);
        var reader = database.Get<ChangeReader>();
        var before = await reader.LastSequenceAsync(Ct);
        await using var context = await database.OpenAsync();
        var deal = await context.Deals.SingleAsync(it => it.OwnerId == company.Eve.Id, Ct);
        deal.Describe("New title", deal.Amount, "USD", source: null, expectedCloseOn: null);
        await context.SaveChangesAsync(Ct);

        var row = Assert.Single(await reader.ReadJournalAsync(before, 100, Ct));

        Assert.Equal((before + 1, "Deal", deal.Id), row);
        Assert.Equal([new Upserted<DealSnapshot>(DealSnapshot.From(deal))], await reader.ReadAsync("Deal", [deal.Id], Ct));
        Assert.Equal(3, (await reader.ReadJournalAsync(0, 3, Ct)).Count);
    }

    [Theory]
    [Databases]
    public async Task A_record_that_is_gone_is_read_as_removed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var reader = database.Get<ChangeReader>();

        Assert.Equal([new Removed<DealSnapshot>(41), new Removed<DealSnapshot>(42)], await reader.ReadAsync("Deal", [42, 41], Ct));
        Assert.Empty(await reader.ReadAsync("Payment", [1], Ct));
    }
}
