using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data.Deals;
using SalesDashboard.Domain.Deals;
using Xunit;

namespace SalesDashboard.Actions.Tests.Deals;

/// <summary>Many people at one board: nobody's card is lost, nobody's move is counted twice, and the order is one.</summary>
public sealed class CardOrderRaceTests : DealTest
{
    [Fact]
    public async Task R_goal_21_Five_hundred_races_of_two_people_on_one_card_have_one_winner_each()
    {
        var deal = (await AddDealsAsync(1, New, Bob))[0];
        var move = The<MoveDeal>();
        for (var race = 0; race < 500; race++)
        {
            var seen = Engine.Read(book => book.Deals[deal]);
            var (left, right) = seen.StageId == New.Id ? (Proposal, Agreement) : (New, seen.StageId == Proposal.Id ? Agreement : Proposal);
            var outcomes = await Task.WhenAll(
                Task.Run(() => move.ExecuteAsync(new MoveDeal.Request(deal, left.Id, null, seen.Version), As(Ann), Ct), Ct),
                Task.Run(() => move.ExecuteAsync(new MoveDeal.Request(deal, right.Id, null, seen.Version), As(Bob), Ct), Ct));

            var winner = Assert.Single(outcomes.OfType<MoveDeal.Moved>());
            Assert.Equal(winner.Deal.StageId, Assert.Single(outcomes.OfType<MoveDeal.Conflict>()).Current.StageId);
            Assert.Equal(winner.Deal, Engine.Read(book => book.Deals[deal]));
        }

        var history = await JournalAsync(deal);
        Assert.Equal(1 + 500, history.Count);
        Assert.Equal(1 + 500, (await DealAsync(deal)).Version);
    }

    [Fact]
    public async Task R_goal_22_Random_moves_by_eight_workers_keep_one_order_and_lose_no_card()
    {
        const int moves = 10_000;
        await AddDealsAsync(200, New, Bob);
        SalesDashboard.Domain.Pipelines.Stage[] stages = [New, Proposal, Agreement];

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(worker => Task.Run(() => WorkAsync(worker, moves / 8), Ct)));

        Assert.Equal(moves, outcomes.Sum(outcome => outcome.Moved + outcome.Refused));
        var ids = new List<long>();
        foreach (var stage in stages)
        {
            var stored = await OrderAsync(stage);
            Assert.Equal(stored, LiveOrder(stage));
            ids.AddRange(stored);
        }

        Assert.Equal(200, ids.Distinct().Count());
        Assert.All(Engine.Read(book => book.Deals.Values.ToList()), deal => Assert.InRange(deal.Rank.Length, 1, Rank.MaxLength));

        async Task<(int Moved, int Refused)> WorkAsync(int worker, int count)
        {
            var random = new Random(worker);
            var (moved, refused) = (0, 0);
            for (var i = 0; i < count; i++)
            {
                var (request, caller) = Engine.Read(book =>
                {
                    var deal = book.Deals.Values.ElementAt(random.Next(200));
                    var target = stages[random.Next(stages.Length)];
                    var column = book.DealsOfStage(target.Id).Select(card => card.Id).Where(id => id != deal.Id).ToList();
                    long? after = column.Count > 0 && random.Next(4) > 0 ? column[random.Next(column.Count)] : null;
                    return (new MoveDeal.Request(deal.Id, target.Id, after, deal.Version), As(random.Next(2) == 0 ? Ann : Bob));
                });
                switch (await The<MoveDeal>().ExecuteAsync(request, caller, Ct))
                {
                    case MoveDeal.Moved:
                        moved++;
                        break;
                    case MoveDeal.Conflict:
                        refused++;
                        break;
                }
            }

            return (moved, refused);
        }
    }

    [Fact]
    public async Task R_goal_22_A_card_that_always_comes_second_is_placed_with_nobody_else_at_it()
    {
        var ranks = The<ColumnRanks>();
        var tries = 0;
        Task<string>? other = null;

        var answer = await ranks.PlaceAsync(
            () =>
            {
                if (++tries <= ColumnRanks.SharedTries)
                {
                    throw new DbUpdateException("Somebody else took the rank.");
                }

                other = ranks.PlaceAsync(() => Task.FromResult("other"), Ct);
                Assert.False(other.IsCompleted);
                return Task.FromResult("placed");
            },
            Ct);

        Assert.Equal((ColumnRanks.SharedTries + 1, "placed"), (tries, answer));
        Assert.NotNull(other);
        Assert.Equal("other", await other);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => ranks.PlaceAsync<string>(() => throw new DbUpdateConcurrencyException(), Ct));
    }

    [Fact]
    public async Task R_goal_22_A_thousand_insertions_into_one_gap_stay_in_order_with_short_ranks()
    {
        var column = await AddDealsAsync(30, New, Bob);
        var others = await AddDealsAsync(5, Proposal, Bob);
        var longest = 0;
        for (var insertion = 0; insertion < 1_000; insertion++)
        {
            // The card that was put into the gap longest ago goes there again: every drop lies between the first and the newest.
            var card = Engine.Read(book => book.Deals[column[1 + (insertion % 28)]]);
            var outcome = await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(card.Id, New.Id, column[0], card.Version), As(Bob), Ct);
            var moved = Assert.IsType<MoveDeal.Moved>(outcome).Deal;
            longest = Math.Max(longest, moved.Rank.Length);
            Assert.Equal(moved, Engine.Read(book => book.Deals[card.Id]));
        }

        var order = await OrderAsync(New);
        Assert.Equal([column[0], .. Enumerable.Range(0, 28).Select(back => column[1 + ((999 - back) % 28)]), column[29]], order);
        Assert.Equal(order, LiveOrder(New));
        Assert.InRange(longest, 2, Rank.RebalanceLength);
        Assert.All(Engine.Read(book => others.Select(id => book.Deals[id]).ToList()), other => Assert.Equal(1, other.Version));
        Assert.Contains(await JournalAsync(column[29]), entry => entry.Actor == ColumnRanks.Actor);
    }

    [Fact]
    public async Task R_goal_22_Spreading_takes_batches_of_two_hundred_and_touches_one_column()
    {
        var tail = new string('i', Rank.RebalanceLength);
        var column = await AddDealsAsync(450, New, Bob, rank: number => $"a1{number:D4}{tail}");
        var others = await AddDealsAsync(3, Proposal, Bob);
        var before = await ReadAsync(context => Task.FromResult(context.Journal.Max(entry => entry.Sequence)));
        Statements.Clear();

        Assert.True(await The<ColumnRanks>().SpreadAsync(New.Id, Ct));
        Assert.False(await The<ColumnRanks>().SpreadAsync(New.Id, Ct));

        Assert.Equal(column, await OrderAsync(New));
        Assert.Equal(column, LiveOrder(New));
        Assert.All(Engine.Read(book => column.Select(id => book.Deals[id].Rank).ToList()), rank => Assert.InRange(rank.Length, 2, 5));
        Assert.All(Engine.Read(book => others.Select(id => book.Deals[id]).ToList()), other => Assert.Equal(1, other.Version));
        Assert.Equal(450, await ReadAsync(context => Task.FromResult(context.Journal.Count(entry => entry.Sequence > before))));
        Assert.Equal(3, Statements.Statements.Count(text => text.Contains("ORDER BY \"d\".\"Rank\" DESC", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task R_goal_22_Cards_dropped_while_their_column_is_spread_lie_where_they_were_dropped()
    {
        var tail = new string('i', Rank.RebalanceLength);
        var column = await AddDealsAsync(420, New, Bob, rank: number => $"a1{number:D4}{tail}");
        var dropped = await AddDealsAsync(20, Proposal, Bob);

        var spread = Task.Run(() => The<ColumnRanks>().SpreadAsync(New.Id, Ct), Ct);
        var drops = dropped.Select((id, i) => Task.Run(
            () => The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(id, New.Id, column[i * 20], 1), As(Bob), Ct), Ct)).ToList();
        await spread;
        Assert.All(await Task.WhenAll(drops), outcome => Assert.IsType<MoveDeal.Moved>(outcome));

        var order = await OrderAsync(New);
        Assert.Equal(column, order.Where(column.Contains));
        Assert.All(dropped.Select((id, i) => (id, i)), drop => Assert.Equal(column[drop.i * 20], order[order.IndexOf(drop.id) - 1]));
        Assert.Equal(order, LiveOrder(New));
    }

    [Fact]
    public async Task AHEAD_19_A_drop_writes_the_deal_and_its_journal_row_and_asks_once_for_its_neighbours()
    {
        var column = await AddDealsAsync(10, New, Bob);
        await AddDealsAsync(10, Proposal, Bob);
        var after = (await OrderAsync(Proposal))[4];
        await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(column[9], New.Id, column[2], 1), As(Bob), Ct);
        Statements.Clear();

        await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(column[0], Proposal.Id, after, 1), As(Bob), Ct);

        var statements = Statements.Statements;
        Assert.Single(statements, text => text.Contains("UPDATE \"Deals\"", StringComparison.Ordinal));
        Assert.Single(statements, text => text.Contains("INSERT INTO \"Journal\"", StringComparison.Ordinal));
        Assert.Single(statements, text => text.Contains("ORDER BY \"d\".\"Rank\"", StringComparison.Ordinal) || text.Contains("MIN(", StringComparison.Ordinal));
        Assert.InRange(statements.Count, 3, 6);
    }
}
