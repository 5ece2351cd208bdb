using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>The reasons why deals are lost, one list for all pipelines (PIPE-32, PIPE-34). Needs the right to manage pipelines.</summary>
public sealed class SaveLostReason(SalesDb db)
{
    public const int MostClarifications = 30;

    /// <param name="Id">Null = a new one, at the end of the list.</param>
    /// <param name="Version">As the caller saw it; null = whatever it is by now.</param>
    public sealed record Request(long? Id, string Name, bool NeedsComment, bool IsActive, int? Version = null)
    {
        /// <summary>Texts to choose from; empty ones are left out.</summary>
        public IReadOnlyList<string> Clarifications { get; init; } = [];
    }

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!MayChange(caller))
        {
            return new Denied();
        }

        var name = request.Name.Trim();
        if (name.Length is 0 or > Lengths.Name)
        {
            return new BadName(request.Name);
        }

        var texts = request.Clarifications.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct().ToList();
        if (texts.Count > MostClarifications || texts.Exists(text => text.Length > Lengths.Name || text.Any(char.IsControl)) || texts.Sum(text => text.Length + 1) > Lengths.LongText)
        {
            return new BadClarifications();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var all = await context.LostReasons.ToListAsync(ct);
        var reason = all.Find(known => known.Id == request.Id);
        if (reason is null && request.Id is not null)
        {
            return new NotFound();
        }

        if (reason is not null && request.Version is { } seen && reason.Version != seen)
        {
            return new Conflict();
        }

        if (all.Exists(other => other != reason && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return new NameTaken(name);
        }

        if (reason is null)
        {
            reason = new LostReason(name, request.NeedsComment, all.Select(known => known.Order).DefaultIfEmpty().Max() + 1);
            context.LostReasons.Add(reason);
        }

        reason.Describe(name, request.NeedsComment, texts);
        reason.SetActive(request.IsActive);
        return await SaveAsync(context, ct) ?? new Saved(reason.Id);
    }

    /// <summary>Brings the list into this order; reasons that are not named stay behind them.</summary>
    public async Task<Outcome> OrderAsync(IReadOnlyList<long> ids, Caller caller, CancellationToken ct)
    {
        if (!MayChange(caller))
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var place = 0;
        foreach (var reason in (await context.LostReasons.ToListAsync(ct)).OrderBy(reason => ids.Contains(reason.Id) ? ids.ToList().IndexOf(reason.Id) : int.MaxValue).ThenBy(reason => reason.Order))
        {
            reason.Place(++place);
        }

        return await SaveAsync(context, ct) ?? new Saved(0);
    }

    private static bool MayChange(Caller caller) => caller.MayWrite && caller.Has(Rights.ManagePipelines);

    private static async Task<Outcome?> SaveAsync(SalesDbContext context, CancellationToken ct)
    {
        try
        {
            await context.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException)
        {
            // Somebody changed the list, or took the name, at the same time.
            return new Conflict();
        }
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Saved(long Id) : Outcome;

    /// <summary>Empty, or longer than 200 characters.</summary>
    public sealed record BadName(string Name) : Outcome;

    public sealed record NameTaken(string Name) : Outcome;

    /// <summary>Too many of them, or one longer than 200 characters.</summary>
    public sealed record BadClarifications : Outcome;

    /// <summary>Somebody changed the reasons meanwhile.</summary>
    public sealed record Conflict : Outcome;

    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}
