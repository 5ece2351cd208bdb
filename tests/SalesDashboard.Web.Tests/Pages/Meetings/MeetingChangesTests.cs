using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Actions.Plans;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Pages.Meetings;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Meetings;

/// <summary>What a meeting is told since the last one, from the journal (AHEAD-12).</summary>
public sealed class MeetingChangesTests : StoredPageTest
{
    private static readonly DateTime s_before = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task AHEAD_12_Won_and_lost_deals_are_told_with_their_reasons()
    {
        await MoveAsync(0, Company.Won.Id);
        await MoveAsync(1, Company.Lost.Id, Company.Other.Id, "They merged");

        Assert.Equal(
            [(MeetingChangeKind.Won, "Late deal", (string?)null), (MeetingChangeKind.Lost, "Urgent deal", "Other: They merged")],
            (await TellAsync(Company.Ann)).Where(it => it.Title is "Late deal" or "Urgent deal").Select(it => (it.Kind, it.Title, it.Detail)));
    }

    [Fact]
    public async Task AHEAD_12_A_recalled_deal_is_told_as_recalled_and_no_longer_as_won()
    {
        var deal = await DealAsync(Company.WonDeal.Id);
        var recall = Services.GetRequiredService<RecallDeal>();
        Assert.IsType<RecallDeal.Recalled>(await recall.ExecuteAsync(new RecallDeal.Request(deal.Id, deal.Version, "Money came back"), CallerOf(Company.Ann), Ct));

        var told = Assert.Single(await TellAsync(Company.Ann), change => change.DealId == deal.Id);
        Assert.Equal((MeetingChangeKind.Recalled, "Money came back"), (told.Kind, told.Detail));
    }

    [Fact]
    public async Task AHEAD_12_A_slipped_closing_carries_its_slip_counter()
    {
        await ExpectAsync(2, new DateOnly(2017, 12, 28));
        await ExpectAsync(2, new DateOnly(2018, 1, 10));
        await ExpectAsync(2, new DateOnly(2018, 1, 5));
        await ExpectAsync(2, new DateOnly(2018, 2, 1));

        var slip = Assert.Single(await TellAsync(Company.Ann), change => change.Kind == MeetingChangeKind.Slipped);
        Assert.Equal(("Calm deal", "2017-12-18 → 2018-02-01", 3), (slip.Title, slip.Detail, slip.Count));
    }

    [Fact]
    public async Task AHEAD_12_A_deal_that_went_back_is_told_with_both_stages()
    {
        await MoveAsync(0, Company.Proposal.Id);
        Assert.DoesNotContain(await TellAsync(Company.Ann), change => change.Kind == MeetingChangeKind.Regressed);

        await MoveAsync(0, Company.New.Id);

        Assert.Equal("Proposal → New", Assert.Single(await TellAsync(Company.Ann), change => change.Kind == MeetingChangeKind.Regressed).Detail);
    }

    [Fact]
    public async Task AHEAD_12_Changed_plans_are_told_with_who_and_why()
    {
        var set = Services.GetRequiredService<SetPlans>();
        await set.ExecuteAsync([new SetPlans.Cell(Company.Bob.Id, Month.Of(StoredCompany.Today), 25_000, "USD", "A new product")], CallerOf(Company.Ann), Ct);

        var change = (await TellAsync(Company.Ann)).Last(it => it.Kind == MeetingChangeKind.PlanChanged && it.Detail?.Contains("product", StringComparison.Ordinal) == true);
        Assert.Equal(("2017-12", 4_000m, "Ann Head: A new product"), (change.Title, change.Sum, change.Detail));
    }

    [Fact]
    public async Task AHEAD_12_Only_what_came_after_the_last_meeting_is_told()
    {
        await MoveAsync(0, Company.Won.Id);

        Assert.Empty(await Changes.SinceAsync(new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc), null, CallerOf(Company.Ann), Ct));
    }

    [Fact]
    public async Task CAB_2_A_head_is_told_nothing_of_another_department()
    {
        var secret = await DealAsync(Company.SecretDeal.Id);
        await Services.GetRequiredService<MoveDeal>().ExecuteAsync(new MoveDeal.Request(secret.Id, Company.Won.Id, null, secret.Version), CallerOf(Company.Tom), Ct);

        Assert.DoesNotContain(await TellAsync(Company.Ann), change => change.Title.Contains("Secret", StringComparison.Ordinal) || change.Owner.Contains("Secret", StringComparison.Ordinal));
        Assert.Contains(await TellAsync(Company.Tom), change => change.Title == "Secret deal");
    }

    private MeetingChanges Changes => new(Db, Engine);

    private Task<IReadOnlyList<MeetingChange>> TellAsync(Employee reader) => Changes.SinceAsync(s_before, null, CallerOf(reader), Ct);

    private async Task MoveAsync(int index, long stageId, long? reasonId = null, string? comment = null)
    {
        var deal = await DealAsync(Company.Open[index].Id);
        Assert.IsType<MoveDeal.Moved>(await Services.GetRequiredService<MoveDeal>().ExecuteAsync(new MoveDeal.Request(deal.Id, stageId, null, deal.Version, reasonId, comment), CallerOf(Company.Ann), Ct));
    }

    private Task ExpectAsync(int index, DateOnly day) => ChangeAsync("Ann Head", async context =>
    {
        var deal = await context.Deals.SingleAsync(known => known.Id == Company.Open[index].Id, Ct);
        deal.Describe(deal.Title, deal.Amount, deal.Currency, deal.Source, day);
    });

    private Caller CallerOf(Employee employee) => Engine.Read(book => CallerFactory.OfUser(
        book.Organization, book.Organization.Users.Values.Single(user => user.EmployeeId == employee.Id).Id))
        ?? throw new InvalidOperationException($"{employee.Name} has no account.");
}
