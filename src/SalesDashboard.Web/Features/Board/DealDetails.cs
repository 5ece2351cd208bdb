using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Features.Board;

/// <summary>A deal as its panel shows it.</summary>
public sealed record DealDetails(
    long Id,
    int Version,
    string Title,
    string? Client,
    decimal? Amount,
    string Currency,
    string Owner,
    string Pipeline,
    string Stage,
    StageKind Kind,
    string? Product,
    string? Source,
    DateOnly CreatedOn,
    DateOnly? ExpectedCloseOn,
    DateOnly? ClosedOn,
    string? LostReason,
    string? LostComment,
    DateTime StageEnteredAt);

/// <summary>Reads one deal from the database as the caller may see it.</summary>
public sealed class DealQuery(SalesDb db)
{
    /// <summary>Null where there is no such deal in the caller's scope.</summary>
    public async Task<DealDetails?> FindAsync(long dealId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.Deals.AsNoTracking()
            .Where(deal => deal.Id == dealId)
            .Select(deal => new DealDetails(
                deal.Id,
                deal.Version,
                deal.Title,
                deal.Client == null ? null : deal.Client.Name,
                deal.Amount,
                deal.Currency,
                deal.Owner.Name,
                deal.Pipeline.Name,
                deal.Stage.Name,
                deal.Kind,
                deal.Product == null ? null : deal.Product.Name,
                deal.Source,
                deal.CreatedOn,
                deal.ExpectedCloseOn,
                deal.ClosedOn,
                deal.LostReason == null ? null : deal.LostReason.Name,
                deal.LostComment,
                deal.StageEnteredAt))
            .SingleOrDefaultAsync(ct);
    }
}
