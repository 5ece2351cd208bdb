using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Deals;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Actions.Deals;

/// <summary>
/// Adds a deal on top of an open stage (PIPE-5, PIPE-41), in the company's currency. Without an amount it gets the average
/// bill of its pipeline (PIPE-15).
/// </summary>
public sealed class AddDeal(SalesDb db, BusinessClock clock, ColumnRanks ranks)
{
    public const int LongestTitle = 300;

    /// <param name="OwnerId">Another person's deal needs the right to edit all deals.</param>
    public sealed record Request(string Title, long StageId, long OwnerId)
    {
        public long? ClientId { get; init; }

        public long? ProductId { get; init; }

        /// <summary>In the company's currency; null = the average bill.</summary>
        public decimal? Amount { get; init; }

        public string? Source { get; init; }

        public DateOnly? ExpectedCloseOn { get; init; }
    }

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!DealRights.MayEdit(caller, request.OwnerId))
        {
            return new Denied();
        }

        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Trim().Length > LongestTitle)
        {
            return new BadTitle(request.Title);
        }

        if (request.Amount < 0)
        {
            return new NegativeAmount(request.Amount.Value);
        }

        return await ranks.PlaceAsync(() => TryAsync(request, caller, ct), ct);
    }

    private async Task<Outcome> TryAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Stages.Include(stage => stage.Pipeline).SingleOrDefaultAsync(stage => stage.Id == request.StageId, ct) is not { } stage)
        {
            return new Unknown(nameof(Stage), request.StageId);
        }

        if (stage.Kind != StageKind.Open)
        {
            return new StageCloses(stage.Name);
        }

        if (await context.Employees.SingleOrDefaultAsync(employee => employee.Id == request.OwnerId && employee.IsActive, ct) is not { } owner)
        {
            return new Unknown(nameof(Employee), request.OwnerId);
        }

        var client = request.ClientId is { } clientId ? await context.Clients.SingleOrDefaultAsync(client => client.Id == clientId, ct) : null;
        if (client?.Id != request.ClientId)
        {
            return new Unknown(nameof(Client), request.ClientId ?? 0);
        }

        var product = request.ProductId is { } productId ? await context.Products.SingleOrDefaultAsync(product => product.Id == productId, ct) : null;
        if (product?.Id != request.ProductId)
        {
            return new Unknown(nameof(Product), request.ProductId ?? 0);
        }

        var settings = CompanySettings.From((await context.Settings.AsNoTracking().ToListAsync(ct)).Select(setting => (setting.Name, setting.Value)));
        var amount = request.Amount ?? stage.Pipeline.AverageBill;
        if (await context.RefusalAsync(stage, amount, settings.Currency, caller, ct) is not null)
        {
            return new AboveLimit(stage.Name, stage.ManagerLimit ?? 0);
        }

        var rank = await context.RankBehindAsync(stage.Id, afterDealId: null, movingDealId: 0, ct);
        var deal = new Deal(request.Title.Trim(), stage, owner, settings.Currency, clock.Today, rank, clock.UtcNow);
        deal.Describe(deal.Title, amount, settings.Currency, request.Source ?? client?.Source, request.ExpectedCloseOn);
        deal.SellTo(client);
        deal.Offer(product);
        context.Deals.Add(deal);
        await context.SaveChangesAsync(ct);
        return new Added(DealSnapshot.From(deal));
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Added(DealSnapshot Deal) : Outcome;

    /// <summary>Empty, or longer than <see cref="LongestTitle"/> characters.</summary>
    public sealed record BadTitle(string Title) : Outcome;

    public sealed record NegativeAmount(decimal Amount) : Outcome;

    /// <summary>A won or lost stage: a deal is added open and closed by a move.</summary>
    public sealed record StageCloses(string Stage) : Outcome;

    /// <summary>The caller puts deals into the stage up to this worth in the company's currency only; 0 = none at all.</summary>
    public sealed record AboveLimit(string Stage, decimal Limit) : Outcome;

    /// <summary>No such record in the caller's scope.</summary>
    public sealed record Unknown(string Kind, long Id) : Outcome;

    public sealed record Denied : Outcome;
}
