using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>A deal as lists and exports show it, with the names of what it points to.</summary>
/// <param name="Worth">In the reporting currency; zero where the rate is missing.</param>
/// <param name="NextStep">The open activity due first; null = none.</param>
public sealed record DealRow(
    DealSnapshot Deal,
    decimal Worth,
    string Client,
    string Owner,
    string Pipeline,
    string Stage,
    int StageOrder,
    string Product,
    string LostReason,
    ActivitySnapshot? NextStep,
    bool IsStuck)
{
    public static DealRow Of(DealSnapshot deal, SalesBook book)
    {
        var stage = book.Catalog.Stages.GetValueOrDefault(deal.StageId);
        return new DealRow(
            deal,
            book.Worth(deal),
            Name(deal.ClientId, book.Catalog.Clients, client => client.Name),
            Name(deal.OwnerId, book.Organization.Employees, employee => employee.Name),
            Name(deal.PipelineId, book.Catalog.Pipelines, pipeline => pipeline.Name),
            stage?.Name ?? "",
            stage?.Order ?? 0,
            Name(deal.ProductId, book.Catalog.Products, product => product.Name),
            Name(deal.LostReasonId, book.Catalog.LostReasons, reason => reason.Name),
            book.NextStepOf(deal.Id),
            book.IsStuck(deal));
    }

    private static string Name<T>(long? id, IReadOnlyDictionary<long, T> rows, Func<T, string> nameOf) =>
        id is { } known && rows.TryGetValue(known, out var row) ? nameOf(row) : "";
}
