using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Messages;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Live.Views.Messages;
using SalesDashboard.Web.Pages.Messages;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Messages;

/// <summary>Messages all the way to the database: who may send, who may read, what the journal knows (CAB-40).</summary>
public sealed class MessageTests : StoredPageTest
{
    private const string Canary = "CNR-words-of-a-message";

    private SendMessage Send => Services.GetRequiredService<SendMessage>();

    private MessageHistory History => new(Db);

    [Fact]
    public async Task CAB_40_A_head_writes_to_the_own_manager_who_answers()
    {
        await SendAsync(Company.Ann, Company.Bob, "How is it going?");
        await SendAsync(Company.Bob, Company.Ann, "Well, thank you");

        Assert.Equal((1, 1), (UnreadOf(Company.Ann), UnreadOf(Company.Bob)));
        Assert.Equal(["How is it going?", "Well, thank you"], (await ReadAsync(Company.Bob, Company.Ann)).Select(line => line.Body));
        await Services.GetRequiredService<ReadMessages>().ExecuteAsync(Company.Ann.Id, CallerOf(Company.Bob), Ct);
        Assert.Equal((1, 0), (UnreadOf(Company.Ann), UnreadOf(Company.Bob)));
    }

    [Fact]
    public async Task CAB_40_Nobody_writes_outside_the_rules_but_everybody_may_answer()
    {
        Assert.IsType<SendMessage.Denied>(await TrySendAsync(Company.Bob, Company.Eve, "psst"));
        Assert.IsType<SendMessage.Denied>(await TrySendAsync(Company.Ann, Company.Eve, "psst"));
        Assert.IsType<SendMessage.Denied>(await TrySendAsync(Company.Bob, Company.Tom, "psst"));
        Assert.IsType<SendMessage.Denied>(await Send.ExecuteAsync(new SendMessage.Request(Company.Bob.Id, "I am a program", "k"), Caller.System("test"), Ct));

        await SendAsync(Company.Tom, Company.Bob, "Call me");

        await SendAsync(Company.Bob, Company.Tom, "At once");
        Assert.Equal(2, await ReadAsync(context => context.Messages.CountAsync(Ct)));
    }

    [Fact]
    public async Task CAB_40_The_same_send_key_is_the_same_message()
    {
        var request = new SendMessage.Request(Company.Bob.Id, "Once", "key-1");
        var first = await Send.ExecuteAsync(request, CallerOf(Company.Ann), Ct);
        var again = await Send.ExecuteAsync(request, CallerOf(Company.Ann), Ct);

        Assert.Equal(first, again);
        Assert.Equal(1, UnreadOf(Company.Bob));
        Assert.Single(await ReadAsync(Company.Bob, Company.Ann));
    }

    [Fact]
    public async Task CAB_40_Messages_sent_at_once_are_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => SendAsync(
            number % 2 == 0 ? Company.Ann : Company.Bob, number % 2 == 0 ? Company.Bob : Company.Ann, $"message {number}")));

        Assert.Equal(6, (await ReadAsync(Company.Ann, Company.Bob)).Count);
        Assert.Equal((3, 3), (UnreadOf(Company.Ann), UnreadOf(Company.Bob)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task Empty_and_endless_messages_are_refused(string? body) =>
        Assert.IsType<SendMessage.BadText>(await TrySendAsync(Company.Ann, Company.Bob, body ?? new string('x', 4001)));

    [Fact]
    public async Task R_goal_39_No_third_person_reads_a_message_whatever_the_role()
    {
        await SendAsync(Company.Ann, Company.Bob, Canary);

        foreach (var stranger in new[] { Company.Eve, Company.Tom })
        {
            Assert.Empty(await ReadAsync(stranger, Company.Bob));
            Assert.Empty(await ReadAsync(stranger, Company.Ann));
            Assert.Empty(Engine.Read(new InboxSpec(stranger.Id)).Entries);
        }

        await using var context = await Db.OpenAsync(CallerOf(Company.Eve), Ct);
        Assert.Equal(0, await context.Messages.CountAsync(Ct) + await context.Conversations.CountAsync(Ct));
    }

    [Fact]
    public async Task R_goal_48_The_journal_tells_who_wrote_when_but_not_what()
    {
        await SendAsync(Company.Ann, Company.Bob, Canary);

        var entry = await ReadAsync(context => context.Journal.SingleAsync(it => it.Entity == "Message", Ct));
        Assert.Equal("Ann Head", entry.Actor);
        Assert.Contains("***", entry.After, StringComparison.Ordinal);
        Assert.False(await ReadAsync(context => context.Journal.AnyAsync(it => it.After != null && it.After.Contains(Canary), Ct)));
    }

    [Fact]
    public async Task CAB_40_A_link_to_a_deal_is_shown_only_to_who_may_see_it()
    {
        var secret = new SendMessage.Request(Company.Bob.Id, "Look at this", "k1", DealId: Company.SecretDeal.Id);
        var own = new SendMessage.Request(Company.Bob.Id, "And this", "k2", DealId: Company.Open[0].Id);
        await Send.ExecuteAsync(secret, CallerOf(Company.Tom), Ct);
        await Send.ExecuteAsync(own, CallerOf(Company.Tom), Ct);

        Assert.Equal([null, "Late deal"], (await ReadAsync(Company.Bob, Company.Tom)).Select(line => line.Deal));
        Assert.Equal(["Secret deal", "Late deal"], (await ReadAsync(Company.Tom, Company.Bob)).Select(line => line.Deal));
        var stolen = new SendMessage.Request(Company.Ann.Id, "What is this?", "k3", DealId: Company.SecretDeal.Id);
        Assert.IsType<SendMessage.Unknown>(await Send.ExecuteAsync(stolen, CallerOf(Company.Bob), Ct));
    }

    [Fact]
    public async Task CAB_40_History_is_paged()
    {
        for (var number = 1; number <= MessageHistory.PageSize + 2; number++)
        {
            await SendAsync(Company.Ann, Company.Bob, $"{number}");
        }

        var newest = await ReadAsync(Company.Bob, Company.Ann);
        var earlier = await History.PageAsync(Company.Ann.Id, newest[0].Id, CallerOf(Company.Bob), Ct);

        Assert.Equal(("3", "42"), (newest[0].Body, newest[^1].Body));
        Assert.Equal(["1", "2"], earlier.Select(line => line.Body));
    }

    private async Task SendAsync(Employee from, Employee to, string body) => Assert.IsType<SendMessage.Sent>(await TrySendAsync(from, to, body));

    private Task<SendMessage.Outcome> TrySendAsync(Employee from, Employee to, string body) =>
        Send.ExecuteAsync(new SendMessage.Request(to.Id, body, Guid.NewGuid().ToString("N")), CallerOf(from), Ct);

    private Task<IReadOnlyList<MessageLine>> ReadAsync(Employee reader, Employee with) => History.PageAsync(with.Id, null, CallerOf(reader), Ct);

    private int UnreadOf(Employee employee) => Engine.Read(new InboxSpec(employee.Id)).Unread;

    private Caller CallerOf(Employee employee) => Engine.Read(book => CallerFactory.OfUser(
        book.Organization, book.Organization.Users.Values.Single(user => user.EmployeeId == employee.Id).Id))
        ?? throw new InvalidOperationException($"{employee.Name} has no account.");
}
