using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>Finds clients by a part of the name, in any case and alphabet. The live book is quick but knows all; which of them the caller may see, the database says.</summary>
public sealed class ClientChoices(LiveEngine engine, SalesDb db)
{
    public const int Most = 8;
    private const int FewestCharacters = 2;
    private const int Candidates = 500;

    /// <summary>At most <see cref="Most"/>, by name; none for a text that is too short.</summary>
    public async Task<IReadOnlyList<Choice>> FindAsync(string text, Caller caller, CancellationToken ct)
    {
        var wanted = text.Trim();
        if (wanted.Length < FewestCharacters)
        {
            return [];
        }

        var ids = engine.Read(book => book.Catalog.Clients.Values
            .Where(client => client.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .Take(Candidates)
            .Select(client => client.Id)
            .ToList());
        await using var context = await db.OpenAsync(caller, ct);
        return await context.Clients.AsNoTracking()
            .Where(client => ids.Contains(client.Id))
            .OrderBy(client => client.Name)
            .Take(Most)
            .Select(client => new Choice(client.Id, client.Name))
            .ToListAsync(ct);
    }
}
