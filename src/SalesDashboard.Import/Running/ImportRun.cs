using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Kinds;

namespace SalesDashboard.Import.Running;

/// <summary>
/// One pass over the files of an import. Rows go in batches, each in a context and a save of its own; between two batches
/// only names and ends of columns are kept, so memory does not grow with the rows. A save that meets somebody else's
/// change is prepared anew from the present state. One flow of control at a time.
/// </summary>
/// <param name="id">Of the whole import, see <see cref="ImportMark"/>.</param>
internal sealed class ImportRun(SalesDb db, BusinessClock clock, Caller caller, string defaultCurrency, string id, bool isDry)
{
    private const int RowsPerSave = 500;
    private const int Tries = 4;

    // The idempotency key of a request goes with the first save; a second one under the same key would be refused.
    private Caller _caller = caller;
    private readonly Planned? _planned = isDry ? new Planned() : null;

    public Places Places { get; } = new();

    public ColumnEnds Ends { get; } = new();

    public Administrators Administrators { get; } = new();

    public BusinessClock Clock => clock;

    public string DefaultCurrency => defaultCurrency;

    public async Task<IReadOnlyList<FileReport>> TakeAsync(IReadOnlyList<OpenStep> steps, CancellationToken ct)
    {
        await ReloadAsync(ct);
        var reports = new List<FileReport>();
        foreach (var step in steps)
        {
            // What the last file would create is named by nobody: a dry run need not remember it.
            reports.Add(await TakeAsync(step, remembers: step != steps[^1], ct));
        }

        return reports;
    }

    private async Task<FileReport> TakeAsync(OpenStep file, bool remembers, CancellationToken ct)
    {
        var (kind, count) = (file.Step.Kind, file.Count());
        var seen = new Dictionary<string, int>(kind.KeyComparer);
        var rows = new List<KeyedRow>(RowsPerSave);
        await foreach (var read in (file.Table ?? throw new InvalidOperationException($"{file.Step.Source.Name} is not open.")).ReadAsync(ct))
        {
            var row = new RowReader(read, file.Table, file.Step.Map);
            if (kind.KeyOf(row) is not { } key || !row.IsValid)
            {
                count.Refuse(row);
            }
            else if (seen.TryAdd(key, row.Number))
            {
                rows.Add(new KeyedRow(key, row));
            }
            else if (!file.Step.RepeatsKeys)
            {
                row.Refuse(kind.KeyColumn, "DuplicateKey", seen[key]);
                count.Refuse(row);
            }

            if (rows.Count == RowsPerSave)
            {
                await TakeAsync(file.Step, rows, count, remembers, ct);
                rows.Clear();
            }
        }

        if (rows.Count > 0)
        {
            await TakeAsync(file.Step, rows, count, remembers, ct);
        }

        return count.Report();
    }

    private async Task TakeAsync(ImportStep step, IReadOnlyList<KeyedRow> rows, FileCount count, bool remembers, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                count.Add(await TryAsync(step, rows, remembers, ct));
                break;
            }
            catch (Exception fault) when (attempt < Tries && IsMeeting(fault))
            {
                await ReloadAsync(ct);
            }
        }

        foreach (var row in rows.Where(row => !row.Row.IsValid))
        {
            count.Refuse(row.Row);
        }
    }

    private async Task<BatchCount> TryAsync(ImportStep step, IReadOnlyList<KeyedRow> rows, bool remembers, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(_caller, ct);
        Places.Join(context);
        var batch = new ImportBatch(context, this, step.Source.Name, _planned, remembers);
        var targets = new List<Target>(rows.Count);
        var good = rows.Where(row => row.Row.IsValid).ToList();
        await step.Kind.LoadAsync(batch, good, ct);
        foreach (var row in good)
        {
            if (step.Kind.Take(batch, row) is { } target)
            {
                targets.Add(target);
            }
        }

        if (batch.NeedsSavedPlaces && !isDry)
        {
            await SavePlacesAsync(step, ct);
            return await TryAsync(step, rows, remembers, ct);
        }

        context.ChangeTracker.DetectChanges();
        var created = targets.Count(target => target.IsNew);
        var updated = targets.Count(target => !target.IsNew && context.Entry(target.Record).State == EntityState.Modified);
        if (!isDry)
        {
            context.Because(ImportMark.ReasonOf(id, step.Source.Name));
            await SaveAsync(context, ct);
        }

        return new BatchCount(created, updated, targets.Count - created - updated);
    }

    private async Task SavePlacesAsync(ImportStep step, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(_caller, ct);
        Places.Join(context);
        context.Because(ImportMark.ReasonOf(id, step.Source.Name));
        await SaveAsync(context, ct);
    }

    private async Task SaveAsync(SalesDbContext context, CancellationToken ct)
    {
        if (await context.SaveChangesAsync(ct) > 0)
        {
            _caller = _caller with { Operation = null };
        }
    }

    private async Task ReloadAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(_caller, ct);
        await Places.LoadAsync(context, ct);
        await Administrators.LoadAsync(context, ct);
        Ends.Forget();
    }

    /// <summary>Whether the save met another writer, so that it may succeed from the present state.</summary>
    private static bool IsMeeting(Exception fault) => fault is DbUpdateException or LastAdministratorException or DatabaseUnavailableException { Fault: DatabaseFault.Busy };
}
