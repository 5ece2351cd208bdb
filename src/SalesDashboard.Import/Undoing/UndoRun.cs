using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Import.Undoing;

/// <summary>
/// Goes over the journal rows of an import, the newest first, a few hundred in each save. The rows of one save of the import
/// stand in no order, so what others still lead to is tried again when those are gone. One flow of control at a time.
/// </summary>
internal sealed class UndoRun(SalesDb db, BusinessClock clock, string importId, Caller caller, UndoCount count)
{
    private const int RowsPerSave = 200;

    // The idempotency key of a request goes with the first save; a second one under the same key would be refused.
    private Caller _caller = caller;
    private List<MarkedRow> _refused = [];

    /// <summary>Null where the journal knows no such import.</summary>
    public async Task<UndoCount?> TakeBackAllAsync(CancellationToken ct)
    {
        var (before, found) = (long.MaxValue, false);
        while (await ReadAsync(before, ct) is { Count: > 0 } rows)
        {
            found = true;
            before = rows[^1].Sequence;
            await TakeBackAsync(rows, ct);
        }

        await TryAgainAsync(ct);
        return found ? count : null;
    }

    private async Task<IReadOnlyList<MarkedRow>> ReadAsync(long before, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(_caller, ct);
        return await context.MarkedRowsAsync(ImportMark.TailOf(importId), ImportMark.UndoneReasonOf(importId), before, RowsPerSave, ct);
    }

    /// <summary>All rows in one save where that goes; where it does not, each by itself.</summary>
    private async Task TakeBackAsync(IReadOnlyList<MarkedRow> rows, CancellationToken ct)
    {
        if (await TryAsync(rows, ct) is { } whole)
        {
            count.Add(whole);
            return;
        }

        foreach (var row in rows)
        {
            await TakeBackAsync(row, ct);
        }
    }

    private async Task TakeBackAsync(MarkedRow row, CancellationToken ct)
    {
        if (await TryAsync([row], ct) is { } result)
        {
            count.Add(result);
        }
        else
        {
            _refused.Add(row);
        }
    }

    /// <summary>As long as that helps; what is refused then stays.</summary>
    private async Task TryAgainAsync(CancellationToken ct)
    {
        for (var known = int.MaxValue; _refused.Count > 0 && _refused.Count < known;)
        {
            known = _refused.Count;
            var rows = _refused;
            _refused = [];
            foreach (var row in rows)
            {
                await TakeBackAsync(row, ct);
            }
        }

        count.Add(_refused.Select(row => new TakenBack(row, TakenBackKind.Used)));
    }

    /// <summary>
    /// Null where it does not go in one save: the database refused because somebody was quicker or another record leads to
    /// one of these, a rule of saves keeps one of several, or a record was touched twice, which has an order that one save
    /// does not keep.
    /// </summary>
    private async Task<IReadOnlyList<TakenBack>?> TryAsync(IReadOnlyList<MarkedRow> rows, CancellationToken ct)
    {
        if (rows.DistinctBy(row => (row.Entity, row.EntityId)).Count() < rows.Count)
        {
            return null;
        }

        await using var context = await db.OpenAsync(_caller, ct);
        var results = await new UndoBatch(context, importId, clock.UtcNow).ApplyAsync(rows, ct);
        context.Because(ImportMark.UndoneReasonOf(importId));
        try
        {
            if (await context.SaveChangesAsync(ct) > 0)
            {
                _caller = _caller with { Operation = null };
            }

            return results;
        }
        catch (DbUpdateException)
        {
            return null;
        }
        catch (ChangeDeniedException)
        {
            return rows is [var only] ? [new TakenBack(only, TakenBackKind.NotAllowed)] : null;
        }
        catch (LastAdministratorException)
        {
            return rows is [var only] ? [new TakenBack(only, TakenBackKind.LastAdministrator)] : null;
        }
    }
}
