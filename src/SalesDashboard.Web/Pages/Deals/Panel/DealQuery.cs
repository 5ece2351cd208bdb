using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>Reads one deal with its activities and its history as the caller may see it.</summary>
public sealed class DealQuery(SalesDb db, LiveEngine engine, DistributionQuery distribution)
{
    private const int MostSteps = 40;
    private const int MostHistory = 200;

    /// <summary>Null where there is no such deal in the caller's scope.</summary>
    public async Task<DealDetails?> FindAsync(long dealId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var found = await context.Deals.AsNoTracking()
            .Where(deal => deal.Id == dealId)
            .Select(deal => new DealDetails(
                deal.Id,
                deal.Version,
                deal.Title,
                deal.ClientId,
                deal.Client == null ? null : deal.Client.Name,
                deal.Amount,
                deal.Currency,
                deal.OwnerId,
                deal.Owner.Name,
                deal.Pipeline.Name,
                deal.Stage.Name,
                deal.Kind,
                deal.Product == null ? null : deal.Product.Name,
                deal.Source,
                deal.CreatedOn,
                deal.ExpectedCloseOn,
                deal.WaitingUntil,
                deal.ClosedOn,
                deal.LostReason == null ? null : deal.LostReason.Name,
                deal.LostComment,
                deal.StageEnteredAt)
            {
                ClientEmail = deal.Client == null ? null : deal.Client.Email,
                ClientPhone = deal.Client == null ? null : deal.Client.Phone,
            })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : found with
        {
            Steps = await StepsAsync(context, dealId, ct),
            History = HistoryOf(found, await context.HistoryAsync(nameof(Deal), dealId, MostHistory, ct), caller.Scope),
            Distribution = await distribution.FindAsync(dealId, caller, ct),
        };
    }

    private static async Task<ImmutableArray<DealStep>> StepsAsync(SalesDbContext context, long dealId, CancellationToken ct)
    {
        var steps = context.Activities.AsNoTracking().Where(step => step.DealId == dealId);
        var open = await Shown(steps.Where(step => step.ClosedAt == null).OrderBy(step => step.DueAt)).ToListAsync(ct);
        var done = await Shown(steps.Where(step => step.ClosedAt != null).OrderByDescending(step => step.ClosedAt)).ToListAsync(ct);
        return [.. open, .. done];

        static IQueryable<DealStep> Shown(IQueryable<Activity> some) => some.Take(MostSteps).Select(step =>
            new DealStep(step.Id, step.Version, step.Type, step.DueAt, step.ClosedAt, step.Subject, step.Result, step.Employee.Name));
    }

    private ImmutableArray<HistoryStep> HistoryOf(DealDetails deal, List<HistoryRow> rows, SalesScope scope)
    {
        var format = Format.For(deal.Currency);
        return engine.Read(book =>
        {
            var stages = book.Deals.TryGetValue(deal.Id, out var known) ? book.Catalog.StagesOf(known.PipelineId).ToDictionary(stage => stage.Id) : [];
            return new DealHistory(stages, Show).Of(rows);

            string? Show(string field, JsonElement value) => field switch
            {
                nameof(Deal.Amount) => format.Money(value.GetDecimal()),
                nameof(Deal.ExpectedCloseOn) or nameof(Deal.WaitingUntil) => format.Date(DateOnly.Parse(value.GetString() ?? "", System.Globalization.CultureInfo.InvariantCulture)),
                nameof(Deal.ClientId) => book.ClientFor(scope, value.GetInt64())?.Name ?? Format.None,
                nameof(Deal.OwnerId) => book.Organization.Covers(scope, value.GetInt64()) ? book.Organization.Employees.GetValueOrDefault(value.GetInt64())?.Name : Format.None,
                nameof(Deal.ProductId) => book.Catalog.Products.GetValueOrDefault(value.GetInt64())?.Name,
                nameof(Deal.LostReasonId) => book.Catalog.LostReasons.GetValueOrDefault(value.GetInt64())?.Name,
                _ => value.ToString(),
            };
        });
    }
}
