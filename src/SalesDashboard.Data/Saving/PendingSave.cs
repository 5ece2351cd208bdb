using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Data.Saving;

/// <summary>
/// One save on its way through the gate. Until the commit the tracked entities stay as they were handed in, so that the
/// whole may be repeated; journal rows therefore go through a second context on the same connection and transaction.
/// </summary>
internal sealed class PendingSave
{
    private static readonly Caller s_journalist = Caller.System("save-gate");

    private readonly TimeProvider _time;
    private readonly List<(EntityEntry Entry, IVersioned Record, JournalKind Kind)> _changed = [];
    private List<JournalEntry> _journal = [];

    public PendingSave(SalesDbContext context, TimeProvider time)
    {
        Context = context;
        _time = time;
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (KindOf(entry.State) is not { } kind)
            {
                continue;
            }

            HasChanges = true;
            SaveRules.Check(entry, context.Caller);
            if (entry.Entity is IVersioned record)
            {
                _changed.Add((entry, record, kind));
            }
        }
    }

    public SalesDbContext Context { get; }

    public bool HasChanges { get; }

    public int Rows { get; private set; }

    public async Task<int> WriteAsync(TimeSpan patience, CancellationToken ct)
    {
        Context.Database.AutoSavepointsEnabled = false;
        await using var transaction = await Context.BeginWriteAsync(patience, ct);
        var mustKeepAdministrator = _changed.Exists(change => SaveRules.MayTakeAdministrator(change.Entry)) && await Context.Administrators().AnyAsync(ct);
        RaiseVersions();
        Rows = await Context.SendAsync(ct);
        if (mustKeepAdministrator && !await Context.Administrators().AnyAsync(ct))
        {
            throw new LastAdministratorException();
        }

        await WriteJournalAsync(transaction, ct);

        // From here on the save must not be given up half-way: an abandoned commit may or may not have happened.
        await transaction.CommitAsync(CancellationToken.None);
        return Rows;
    }

    /// <summary>Whether the last attempt is in the database although its answer was lost.</summary>
    public async Task<bool> IsCommittedAsync(CancellationToken ct)
    {
        if (_journal.Count == 0)
        {
            return false;
        }

        await using var twin = Context.CreateTwin();
        twin.Caller = s_journalist;
        var last = _journal[^1];
        return await twin.Journal.AnyAsync(entry => entry.Sequence == last.Sequence && entry.Hash == last.Hash, ct);
    }

    /// <summary>After the commit: the entities take their new state. Null where nothing was journaled.</summary>
    public ChangeSet? Accept()
    {
        Context.ChangeTracker.AcceptAllChanges();
        if (_journal.Count == 0)
        {
            return null;
        }

        var changes = new List<Change>(_changed.Count);
        foreach (var (_, record, kind) in _changed)
        {
            if (ChangeMapping.Of(record.GetType()) is { } mapping)
            {
                changes.Add(kind == JournalKind.Deleted ? mapping.Removed(record.Id) : mapping.Upserted(record));
            }
        }

        return new ChangeSet(_journal[0].Sequence, _journal[^1].Sequence, changes);
    }

    private static JournalKind? KindOf(EntityState state) => state switch
    {
        EntityState.Added => JournalKind.Created,
        EntityState.Modified => JournalKind.Updated,
        EntityState.Deleted => JournalKind.Deleted,
        EntityState.Unchanged or EntityState.Detached => null,
    };

    private void RaiseVersions()
    {
        foreach (var (entry, _, kind) in _changed)
        {
            // From the original value, so that a repeated attempt gives the same version.
            var version = entry.Property(nameof(IVersioned.Version));
            if (kind != JournalKind.Deleted)
            {
                version.CurrentValue = kind == JournalKind.Created ? 1 : (int)(version.OriginalValue ?? 0) + 1;
            }
        }
    }

    private async Task WriteJournalAsync(IDbContextTransaction transaction, CancellationToken ct)
    {
        if (_changed.Count == 0 && Context.Caller.Operation is null)
        {
            return;
        }

        await using var twin = Context.CreateTwin();
        twin.Caller = s_journalist;
        twin.ChangeTracker.AutoDetectChangesEnabled = false;
        twin.Database.AutoSavepointsEnabled = false;
        twin.Database.SetDbConnection(Context.Database.GetDbConnection());
        await twin.Database.UseTransactionAsync(transaction.GetDbTransaction(), ct);
        var last = await twin.Journal.OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.Hash })
            .FirstOrDefaultAsync(ct);
        var sequence = last?.Sequence ?? 0;
        _journal = Describe(sequence, last?.Hash ?? JournalChain.Start);
        twin.Journal.AddRange(_journal);
        if (Context.Caller.Operation is { } operation)
        {
            twin.Operations.Add(Describe(operation, sequence + 1));
        }

        await twin.SendAsync(ct);
    }

    private List<JournalEntry> Describe(long sequence, string hash)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var entries = new List<JournalEntry>(_changed.Count);
        foreach (var (entry, _, kind) in _changed)
        {
            var (before, after) = JournalDiff.Of(entry, kind);
            var row = new JournalEntry
            {
                Sequence = ++sequence,
                At = now,
                ActorUserId = Context.Caller.UserId,
                Actor = Context.Caller.Name,
                Entity = entry.Metadata.ClrType.Name,
                EntityId = (long)(entry.Property(nameof(IVersioned.Id)).CurrentValue ?? 0L),
                Kind = kind,
                Before = before,
                After = after,
                Reason = Context.Reason,
            };
            hash = row.Hash = JournalChain.Hash(hash, row);
            entries.Add(row);
        }

        return entries;
    }

    private OperationRecord Describe(Operation operation, long firstSequence) => new()
    {
        Owner = operation.Owner,
        Key = operation.Key,
        BodyHash = operation.BodyHash,
        At = _time.GetUtcNow().UtcDateTime,
        FirstSequence = firstSequence,
        LastSequence = firstSequence + _changed.Count - 1,
    };
}
