using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Data.Deals;

/// <summary>
/// Turns at the order of the cards (singleton). Many cards are placed at once, each beside neighbours that it has just read;
/// spreading a column anew waits until nobody is between reading and saving, and keeps others out meanwhile, so that no card
/// is put beside a neighbour that has moved away. On other nodes a card may come to lie some places off; none is ever lost.
/// </summary>
public sealed class ColumnRanks(SalesDb db) : IDisposable
{
    /// <summary>Rows of one save while a column is spread (R-rule 25).</summary>
    public const int BatchSize = 200;

    /// <summary>The name in the journal.</summary>
    public const string Actor = "board order";

    /// <summary>So often a card is placed beside others that are being placed, before it gets the columns for itself.</summary>
    public const int SharedTries = 4;

    private const int Turns = 64;
    private const int Tries = 5;

    private static readonly Caller s_caller = Caller.System(Actor);

    private readonly SemaphoreSlim _turns = new(Turns, Turns);
    private readonly SemaphoreSlim _alone = new(1, 1);

    public void Dispose()
    {
        _turns.Dispose();
        _alone.Dispose();
    }

    /// <summary>
    /// Reads neighbours and saves a card beside them while no column is being spread. Cards put into one gap at the same time
    /// want the same rank, and the database lets one of them have it; the others read and save again, at last with nobody else
    /// at it, so that each gets a place however many there are.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">The deal itself was changed meanwhile.</exception>
    public async Task<T> PlaceAsync<T>(Func<Task<T>> place, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= SharedTries; attempt++)
        {
            await _turns.WaitAsync(ct);
            try
            {
                return await place();
            }
            catch (DbUpdateException fault) when (fault is not DbUpdateConcurrencyException)
            {
            }
            finally
            {
                _turns.Release();
            }
        }

        return await AloneAsync(place, ct);
    }

    /// <summary>
    /// Gives the cards of a stage short ranks in the order in which they lie, if one has grown too long. In bounded saves from
    /// the last card up, each of which keeps the order: the new ranks lie behind all old ones. False where nothing was to do.
    /// </summary>
    public Task<bool> SpreadAsync(long stageId, CancellationToken ct) => AloneAsync(() => SpreadAloneAsync(stageId, ct), ct);

    private async Task<T> AloneAsync<T>(Func<Task<T>> act, CancellationToken ct)
    {
        await _alone.WaitAsync(ct);
        var taken = 0;
        try
        {
            for (; taken < Turns; taken++)
            {
                await _turns.WaitAsync(ct);
            }

            return await act();
        }
        finally
        {
            if (taken > 0)
            {
                _turns.Release(taken);
            }

            _alone.Release();
        }
    }

    private async Task<bool> SpreadAloneAsync(long stageId, CancellationToken ct)
    {
        string? next;
        await using (var context = await db.OpenAsync(s_caller, ct))
        {
            var column = context.Deals.Where(deal => deal.StageId == stageId);
            if (!await column.AnyAsync(deal => deal.Rank.Length > Rank.RebalanceLength, ct))
            {
                return false;
            }

            next = Rank.Ahead(await column.MaxAsync(deal => deal.Rank, ct), 2 * await column.CountAsync(ct));
        }

        var tries = 0;
        while (next is not null && tries < Tries)
        {
            try
            {
                next = await SpreadBatchAsync(stageId, next, ct);
                tries = 0;
            }
            catch (DbUpdateException)
            {
                // Another node, or a change of a deal's other values, came between; the batch is read anew.
                tries++;
            }
        }

        return true;
    }

    /// <summary>Spreads the last cards before <paramref name="limit"/>; the rank of the first of them, null where none is left.</summary>
    private async Task<string?> SpreadBatchAsync(long stageId, string limit, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var cards = await context.Deals
            .Where(deal => deal.StageId == stageId && string.Compare(deal.Rank, limit) < 0)
            .OrderByDescending(deal => deal.Rank)
            .Take(BatchSize + 1)
            .ToListAsync(ct);
        var rank = limit;
        foreach (var card in cards.Take(BatchSize))
        {
            rank = Rank.Between(null, rank);
            card.Reorder(rank);
        }

        var rest = cards.ElementAtOrDefault(BatchSize);
        if (cards.Count == 0 || (rest is not null && string.CompareOrdinal(rest.Rank, rank) >= 0))
        {
            return null;
        }

        await context.SaveChangesAsync(ct);
        return rest is null ? null : rank;
    }
}
