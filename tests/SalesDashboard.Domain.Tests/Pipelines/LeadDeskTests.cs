using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Domain.Tests.Pipelines;

public sealed class LeadDeskTests
{
    private static readonly DateOnly s_friday = new(2026, 11, 27);

    [Theory]
    [InlineData(LeadChoice.Random)]
    [InlineData(LeadChoice.Related)]
    public void PIPE_23_Of_10000_leads_7_members_differ_by_at_most_one(LeadChoice choice)
    {
        var desk = Desk(choice, LeadBalance.Evenly, 7);

        var received = Give(desk, 10_000).GroupBy(id => id).Select(group => group.Count()).ToList();

        Assert.Equal(7, received.Count);
        Assert.InRange(received.Max() - received.Min(), 0, 1);
    }

    [Fact]
    public void PIPE_21_Random_order_is_neither_the_same_each_round_nor_blind_to_the_balance()
    {
        var rounds = Give(Desk(LeadChoice.Random, LeadBalance.Evenly, 5), 500).Chunk(5).ToList();

        Assert.All(rounds, round => Assert.Equal(5, round.Distinct().Count()));
        Assert.True(rounds.Select(round => string.Join(',', round)).Distinct().Count() > 50);
    }

    [Fact]
    public void PIPE_24_Fewest_never_chooses_a_fuller_member()
    {
        foreach (var seed in Enumerable.Range(1, 200))
        {
            var random = new Random(seed);
            var members = Enumerable.Range(1, random.Next(1, 9))
                .Select(id => new Candidate(id, random.Next(8) > 0, random.Next(6) == 0 ? s_friday : null, random.Next(20), random.Next(3) == 0 ? random.Next(1, 25) : null, random.Next(40)))
                .ToList();
            var desk = new LeadDesk(LeadChoice.Random, LeadBalance.Fewest, members, random.Next);
            for (var lead = 0; lead < 60; lead++)
            {
                var before = desk.Members.ToList();
                var free = before.Where(CanTake).ToList();

                var decision = desk.Give(null);

                if (decision is null)
                {
                    Assert.Empty(free);
                    break;
                }

                Assert.Equal(free.Min(member => member.OpenDeals), decision.OpenDeals);
                Assert.Contains(free, member => member.EmployeeId == decision.EmployeeId);
                Assert.Equal(before.Where(member => !CanTake(member)).Select(member => member.EmployeeId), decision.PassedOver.Select(member => member.EmployeeId));
            }
        }
    }

    [Fact]
    public void PIPE_22_A_known_client_goes_to_its_own_manager_whatever_the_balance_says()
    {
        var desk = new LeadDesk(LeadChoice.Related, LeadBalance.Fewest, [Member(1, open: 0), Member(2, open: 50)], First);

        var decision = desk.Give(2);

        Assert.Equal<(long?, GivenBecause?, int?)>((2, GivenBecause.Related, 50), (decision?.EmployeeId, decision?.Because, decision?.OpenDeals));
    }

    [Fact]
    public void PIPE_25_Known_clients_go_to_their_managers_and_new_ones_to_who_has_the_fewest_deals()
    {
        var desk = new LeadDesk(LeadChoice.Related, LeadBalance.Fewest, [Member(1, open: 3), Member(2, open: 1), Member(3, open: 2)], First);

        var given = new long?[] { 1, null, null, 99, 1, null }.Select(related => desk.Give(related)).ToList();

        Assert.Equal([1, 2, 2, 3, 1, 2], given.Select(decision => decision?.EmployeeId ?? 0));
        Assert.Equal(GivenBecause.FewestDeals, given[3]?.Because);
    }

    [Fact]
    public void AHEAD_15_An_absent_manager_of_the_client_is_passed_over_and_named()
    {
        var desk = new LeadDesk(LeadChoice.Related, LeadBalance.Evenly, [Member(1) with { AbsentUntil = s_friday }, Member(2, open: 9) with { Capacity = 9 }, Member(3)], First);

        var decision = desk.Give(1);

        Assert.Equal(3, decision?.EmployeeId);
        Assert.Equal(
            [new PassedOver(1, PassReason.Absent, s_friday, IsRelated: true), new PassedOver(2, PassReason.AtCapacity, OpenDeals: 9, Capacity: 9)],
            decision?.PassedOver);
    }

    [Fact]
    public void AHEAD_15_With_nobody_eligible_nobody_gets_it()
    {
        Candidate[] members = [Member(1) with { IsActive = false }, Member(2) with { AbsentUntil = s_friday }, Member(3, open: 2) with { Capacity = 2 }];

        foreach (var balance in Enum.GetValues<LeadBalance>())
        {
            Assert.Null(new LeadDesk(LeadChoice.Related, balance, members, First).Give(1));
            Assert.Null(new LeadDesk(LeadChoice.Random, balance, [], First).Give(null));
        }
    }

    [Fact]
    public void PIPE_23_Turns_missed_while_away_are_not_made_up_and_those_who_stayed_remain_even()
    {
        foreach (var seed in Enumerable.Range(1, 50))
        {
            var random = new Random(seed);
            var received = new int[6];
            var members = Enumerable.Range(1, 5).Select(id => Member(id)).ToList();
            for (var day = 0; day < 20; day++)
            {
                // Members 4 and 5 come and go; 1 to 3 are always there.
                members = members.ConvertAll(member => member.EmployeeId > 3 ? member with { AbsentUntil = random.Next(2) == 0 ? s_friday : null } : member);
                var desk = new LeadDesk(LeadChoice.Random, LeadBalance.Evenly, members, random.Next);
                foreach (var id in Give(desk, random.Next(40)))
                {
                    received[id]++;
                }

                members = [.. desk.Members];
            }

            var stayed = received[1..4];
            Assert.InRange(stayed.Max() - stayed.Min(), 0, 1);
            Assert.All(received[4..], count => Assert.True(count <= stayed.Max()));
        }
    }

    [Fact]
    public void AHEAD_15_Capacity_is_never_exceeded()
    {
        foreach (var seed in Enumerable.Range(1, 50))
        {
            var random = new Random(seed);
            var members = Enumerable.Range(1, 6).Select(id => Member(id, open: random.Next(5)) with { Capacity = random.Next(1, 15) }).ToList();
            var room = members.Sum(member => Math.Max(0, (member.Capacity ?? 0) - member.OpenDeals));
            var desk = new LeadDesk(random.Next(2) == 0 ? LeadChoice.Random : LeadChoice.Related, random.Next(2) == 0 ? LeadBalance.Evenly : LeadBalance.Fewest, members, random.Next);

            var given = 0;
            while (desk.Give(random.Next(1, 8)) is not null)
            {
                given++;
            }

            Assert.Equal(room, given);
            Assert.All(desk.Members, member => Assert.True(member.OpenDeals <= Math.Max(member.Capacity ?? 0, members.Single(old => old.EmployeeId == member.EmployeeId).OpenDeals)));
        }
    }

    private static bool CanTake(Candidate member) => member is { IsActive: true, AbsentUntil: null } && !(member.OpenDeals >= member.Capacity);

    private static int First(int count) => 0;

    private static Candidate Member(long id, int open = 0) => new(id, IsActive: true, AbsentUntil: null, open, Capacity: null, Turns: 0);

    private static LeadDesk Desk(LeadChoice choice, LeadBalance balance, int members) =>
        new(choice, balance, Enumerable.Range(1, members).Select(id => Member(id)), new Random(20171201).Next);

    private static List<long> Give(LeadDesk desk, int leads) => [.. Enumerable.Range(0, leads).Select(_ => desk.Give(null)?.EmployeeId ?? 0)];
}
