using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Undoing;

namespace SalesDashboard.Import;

/// <summary>
/// Undoes an import from what the journal knows of it: records that it created are removed, values that it changed are put
/// back (AHEAD-18). Newest first, so that what leads to a record goes before the record. A record that somebody changed
/// since, or that others lead to by now, stays as it is and is told. Undoing again does what is left to do.
/// </summary>
public sealed class UndoImport(SalesDb db, BusinessClock clock)
{
    /// <summary>How many of the records that stay are told one by one.</summary>
    public const int MostTold = 1000;

    /// <param name="importId">As the import's report tells it.</param>
    public async Task<Outcome> ExecuteAsync(string importId, Caller caller, CancellationToken ct)
    {
        if (!ImportFiles.IsAllowed(caller))
        {
            return new Denied();
        }

        if (!ImportMark.IsId(importId))
        {
            return new UnknownImport(importId);
        }

        if (!caller.Has(Rights.ManageOrganization) && !await IsOwnAsync(importId, caller, ct))
        {
            return new Denied();
        }

        var run = new UndoRun(db, clock, importId, caller, new UndoCount(MostTold));
        return await run.TakeBackAllAsync(ct) is { } count ? new Undone(count.Restored, count.Removed, count.Left, count.Told) : new UnknownImport(importId);
    }

    /// <summary>Who does not manage the organisation undoes what he imported himself. True also where nothing was imported.</summary>
    private async Task<bool> IsOwnAsync(string importId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var actor = await context.MarkedActorAsync(ImportMark.TailOf(importId), ImportMark.UndoneReasonOf(importId), ct);
        return actor is null || actor == caller.Name;
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <param name="Restored">Changed records that have their former values again.</param>
    /// <param name="Removed">Created records that are gone again.</param>
    /// <param name="Left">Records that stay as they are.</param>
    /// <param name="Told">The first of them, at most <see cref="MostTold"/>.</param>
    public sealed record Undone(int Restored, int Removed, int Left, IReadOnlyList<LeftRecord> Told) : Outcome;

    /// <summary>The journal knows no import of this id.</summary>
    public sealed record UnknownImport(string ImportId) : Outcome;

    public sealed record Denied : Outcome;
}

/// <summary>A record that an undone import keeps.</summary>
/// <param name="Entity">As in the journal, e.g. "Deal".</param>
public sealed record LeftRecord(string Entity, long Id, LeftReason Reason);

public enum LeftReason
{
    /// <summary>Somebody changed it after the import.</summary>
    ChangedSince = 1,

    /// <summary>Other records lead to it, or hold a place or name that it would need.</summary>
    Used = 2,

    /// <summary>A value of it takes a right that the caller does not have.</summary>
    NotAllowed = 3,

    /// <summary>Nobody would be administrator any more.</summary>
    LastAdministrator = 4,
}
