using SalesDashboard.Actions.Deals;
using SalesDashboard.Domain.Organization;
using Xunit;

namespace SalesDashboard.Actions.Tests.Deals;

public sealed class EditDealTests : DealTest
{
    private static readonly DateOnly s_day = new(2018, 1, 20);

    [Fact]
    public async Task Fields_are_corrected_and_the_journal_tells_from_what_to_what()
    {
        var deal = await AddAsync(Bob);

        var outcome = await EditAsync(Whole(deal) with { Title = "  Two pumps ", Amount = 250.5m, ExpectedCloseOn = s_day, ClientId = Client.Id, WaitingUntil = s_day }, Bob);

        var saved = Assert.IsType<EditDeal.Saved>(outcome).Deal;
        Assert.Equal(
            ("Two pumps", 250.5m, s_day, Client.Id, s_day),
            (saved.Title, saved.Amount, saved.ExpectedCloseOn, saved.ClientId, saved.WaitingUntil));
        Assert.Equal(saved, Engine.Read(book => book.Deals[deal]));
        var last = (await JournalAsync(deal))[^1];
        Assert.Equal("Bob Seller", last.Actor);
        Assert.Contains("Deal 1", last.Before, StringComparison.Ordinal);
        Assert.Contains("Two pumps", last.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_version_is_refused_with_who_changed_it()
    {
        var deal = await AddAsync(Bob);
        await EditAsync(Whole(deal) with { Title = "By Ann" }, Ann);

        var conflict = Assert.IsType<EditDeal.Conflict>(await EditAsync(Whole(deal) with { Title = "By Bob" }, Bob));

        Assert.Equal(("Ann Head", "By Ann"), (conflict.ChangedBy, conflict.Current.Title));
        Assert.Equal("By Ann", (await DealAsync(deal)).Title);
    }

    [Fact]
    public async Task CAB_1_Deal_of_another_department_is_not_there()
    {
        var deal = await AddAsync(Eve);

        Assert.IsType<EditDeal.NotFound>(await EditAsync(Whole(deal), Bob));
        Assert.IsType<EditDeal.NotFound>(await EditAsync(Whole(deal), Ann));
    }

    [Fact]
    public async Task Head_whose_right_was_withdrawn_may_look_but_not_change()
    {
        var deal = await AddAsync(Bob);
        Ann.SetRights(Rights.None, Rights.EditAllDeals);

        Assert.IsType<EditDeal.Denied>(await EditAsync(Whole(deal), Ann));
    }

    [Fact]
    public async Task CLIENT_18_Client_of_another_department_cannot_be_chosen()
    {
        var deal = await AddAsync(Bob);

        Assert.IsType<EditDeal.UnknownClient>(await EditAsync(Whole(deal) with { ClientId = SecretClient.Id }, Bob));
    }

    [Fact]
    public async Task Closed_deal_is_corrected_with_the_right_to_recall_only()
    {
        var deal = await AddAsync(Bob);
        await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(deal, Won.Id, null, 1), As(Bob), Ct);

        Assert.IsType<EditDeal.Closed>(await EditAsync(Whole(deal) with { Version = 2, Amount = 1 }, Bob));
        Assert.IsType<EditDeal.Saved>(await EditAsync(Whole(deal) with { Version = 2, Amount = 1 }, Ann));
    }

    [Fact]
    public async Task Values_that_cannot_be_are_refused()
    {
        var deal = await AddAsync(Bob);

        Assert.IsType<EditDeal.BadTitle>(await EditAsync(Whole(deal) with { Title = "  " }, Bob));
        Assert.IsType<EditDeal.BadTitle>(await EditAsync(Whole(deal) with { Title = new string('x', 301) }, Bob));
        Assert.IsType<EditDeal.BadAmount>(await EditAsync(Whole(deal) with { Amount = -1 }, Bob));
        Assert.IsType<EditDeal.BadAmount>(await EditAsync(Whole(deal) with { Amount = 0.12345m }, Bob));
        Assert.IsType<EditDeal.BadDay>(await EditAsync(Whole(deal) with { ExpectedCloseOn = new DateOnly(217, 1, 1) }, Bob));
        Assert.Equal(1, (await DealAsync(deal)).Version);
    }

    private static EditDeal.Request Whole(long deal) => new(deal, 1, "Deal 1", 100, null, null, null);

    private async Task<long> AddAsync(Employee owner) => (await AddDealsAsync(1, New, owner))[0];

    private Task<EditDeal.Outcome> EditAsync(EditDeal.Request request, Employee employee) => The<EditDeal>().ExecuteAsync(request, As(employee), Ct);
}
