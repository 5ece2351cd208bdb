using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Actions.Deals;

/// <summary>
/// Keeps a file with a deal (CRM-4), in the database, so that a backup has it. It is given back as it came and never opened
/// by the product. Who may change the deal may add one; who may see the deal may read it.
/// </summary>
public sealed class AttachDocument(SalesDb db, BusinessClock clock)
{
    /// <summary>Most documents of one deal.</summary>
    public const int MostDocuments = 50;

    /// <param name="Name">The file's name; a folder before it is cut off.</param>
    public sealed record Request(long DealId, string Name, byte[] Content);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var deal = await context.Deals.SingleOrDefaultAsync(deal => deal.Id == request.DealId, ct);
        if (deal is null)
        {
            return new NotFound();
        }

        if (!DealRights.MayEdit(caller, deal.OwnerId))
        {
            return new Denied();
        }

        var name = request.Name[(request.Name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (name.Length is 0 or > Lengths.Name || name.Any(char.IsControl))
        {
            return new BadName(name);
        }

        if (request.Content.Length is 0 or > DealDocument.MaxBytes)
        {
            return new BadSize(request.Content.Length);
        }

        if (await context.DealDocuments.CountAsync(document => document.DealId == deal.Id, ct) >= MostDocuments)
        {
            return new TooMany();
        }

        var added = new DealDocument(deal, name, request.Content, caller.Name, clock.UtcNow);
        context.DealDocuments.Add(added);
        await context.SaveChangesAsync(ct);
        return new Attached(added.Id, name);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Attached(long DocumentId, string Name) : Outcome;

    /// <summary>Empty, too long or with control characters.</summary>
    public sealed record BadName(string Name) : Outcome;

    /// <summary>Empty, or more than <see cref="DealDocument.MaxBytes"/>.</summary>
    public sealed record BadSize(int Bytes) : Outcome;

    /// <summary>The deal has <see cref="MostDocuments"/> already.</summary>
    public sealed record TooMany : Outcome;

    /// <summary>The caller sees the deal but may not change it.</summary>
    public sealed record Denied : Outcome;

    /// <summary>No such deal in the caller's scope.</summary>
    public sealed record NotFound : Outcome;
}
