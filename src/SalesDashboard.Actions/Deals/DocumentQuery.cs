using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Actions.Deals;

public sealed record DocumentRow(long Id, string Name, int Size, string Author, DateTime At);

public sealed record DocumentFile(string Name, byte[] Bytes);

/// <summary>Reads the documents of deals that the caller may see (CRM-4).</summary>
public sealed class DocumentQuery(SalesDb db)
{
    /// <summary>The newest first; empty where there is no such deal in the caller's scope.</summary>
    public async Task<IReadOnlyList<DocumentRow>> ListAsync(long dealId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.DealDocuments.AsNoTracking()
            .Where(document => document.DealId == dealId)
            .OrderByDescending(document => document.Id)
            .Select(document => new DocumentRow(document.Id, document.Name, document.Size, document.Author, document.At))
            .ToListAsync(ct);
    }

    /// <summary>Null where there is no such document of this deal in the caller's scope.</summary>
    public async Task<DocumentFile?> FindAsync(long dealId, long documentId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.DocumentContents.AsNoTracking()
            .Where(content => content.DocumentId == documentId && content.Document.DealId == dealId)
            .Select(content => new DocumentFile(content.Document.Name, content.Bytes))
            .SingleOrDefaultAsync(ct);
    }
}
