using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Api.Deals;

/// <summary>A deal of the promised interface. Names are those of now; the amount is in the deal's own currency.</summary>
public sealed record DealJson(
    long Id,
    string? ExternalId,
    string Title,
    long PipelineId,
    string Pipeline,
    long StageId,
    string Stage,
    StageKind Kind,
    long OwnerId,
    string Owner,
    long? ClientId,
    string? Client,
    long? ProductId,
    string? Product,
    decimal? Amount,
    string Currency,
    DateOnly CreatedOn,
    DateOnly? ExpectedCloseOn,
    DateOnly? ClosedOn,
    string? LostReason,
    string? LostComment,
    string? Source,
    int Version)
{
    /// <summary>Read under the engine's lock.</summary>
    public static DealJson From(DealSnapshot deal, SalesBook book) => new(
        deal.Id,
        deal.ExternalId,
        deal.Title,
        deal.PipelineId,
        book.Catalog.Pipelines.GetValueOrDefault(deal.PipelineId)?.Name ?? "",
        deal.StageId,
        book.Catalog.Stages.GetValueOrDefault(deal.StageId)?.Name ?? "",
        deal.Kind,
        deal.OwnerId,
        book.Organization.Employees.GetValueOrDefault(deal.OwnerId)?.Name ?? "",
        deal.ClientId,
        deal.ClientId is { } client ? book.Catalog.Clients.GetValueOrDefault(client)?.Name : null,
        deal.ProductId,
        deal.ProductId is { } product ? book.Catalog.Products.GetValueOrDefault(product)?.Name : null,
        deal.Amount,
        deal.Currency,
        deal.CreatedOn,
        deal.ExpectedCloseOn,
        deal.ClosedOn,
        deal.LostReasonId is { } reason ? book.Catalog.LostReasons.GetValueOrDefault(reason)?.Name : null,
        deal.LostComment,
        deal.Source,
        deal.Version);
}
