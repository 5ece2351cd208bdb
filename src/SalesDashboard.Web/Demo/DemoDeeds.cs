using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Demo.Company;

namespace SalesDashboard.Web.Demo;

/// <summary>
/// One deed at a time of a manager of the demo company, through the same actions and with the same rights as the person
/// would have. People who are no part of the demo are never touched. Not for use by two threads at once.
/// </summary>
public sealed class DemoDeeds(SalesDb db, MoveDeal moveDeal, AddDeal addDeal, BusinessClock clock, IOptions<DemoOptions> options)
{
    // Between these the number of a manager's open deals stays.
    private const int FewDeals = 15;
    private const int ManyDeals = 45;

    private const double WinShare = 0.05;
    private const double LossShare = 0.05;
    private const double NewShare = 0.10;
    private const double BackwardShare = 0.12;

    private static readonly string[] s_comments = ["The project was stopped", "The owner sold the plant", "They repaired the old machine"];

    private readonly DemoDice _dice = new(options.Value.Seed, part: 8);
    private List<Caller>? _managers;

    /// <summary>False where this is no demo company: there is nobody to do anything.</summary>
    public async Task<bool> DoNextAsync(CancellationToken ct)
    {
        _managers ??= await ReadManagersAsync(ct);
        if (_managers.Count == 0)
        {
            return false;
        }

        var manager = _dice.Pick(_managers);
        var deals = await ReadOpenDealsAsync(manager, ct);
        await DoAsync(manager, deals, _dice.Share(), ct);
        return true;
    }

    private Task DoAsync(Caller manager, List<Deal> deals, double share, CancellationToken ct)
    {
        if (deals.Count < FewDeals || (share < NewShare && deals.Count < ManyDeals))
        {
            return AddAsync(manager, ct);
        }

        var deal = _dice.Pick(deals);
        if (share < NewShare + WinShare)
        {
            return WinAsync(manager, _dice.Pick(deals, one => one.Stage.Probability), ct);
        }

        return share < NewShare + WinShare + LossShare || deals.Count >= ManyDeals
            ? LoseAsync(manager, deal, ct)
            : GoOnAsync(manager, deal, _dice.Chance(BackwardShare) ? -1 : 1, ct);
    }

    private async Task GoOnAsync(Caller manager, Deal deal, int step, CancellationToken ct)
    {
        var open = await ReadStagesAsync(deal.PipelineId, StageKind.Open, manager, ct);
        var place = Math.Clamp(open.FindIndex(stage => stage.Id == deal.StageId) + step, 0, open.Count - 1);
        await moveDeal.ExecuteAsync(new MoveDeal.Request(deal.Id, open[place].Id, AfterDealId: null, deal.Version), manager, ct);
    }

    private async Task WinAsync(Caller manager, Deal deal, CancellationToken ct)
    {
        var won = await ReadStagesAsync(deal.PipelineId, StageKind.Won, manager, ct);
        await moveDeal.ExecuteAsync(new MoveDeal.Request(deal.Id, won[0].Id, AfterDealId: null, deal.Version), manager, ct);
    }

    private async Task LoseAsync(Caller manager, Deal deal, CancellationToken ct)
    {
        var lost = await ReadStagesAsync(deal.PipelineId, StageKind.Lost, manager, ct);
        await using var context = await db.OpenAsync(manager, ct);
        var reason = _dice.Pick(await context.LostReasons.AsNoTracking().Where(reason => reason.IsActive).OrderBy(reason => reason.Order).ToListAsync(ct));
        var comment = reason.NeedsComment ? _dice.Pick(s_comments) : null;
        await moveDeal.ExecuteAsync(new MoveDeal.Request(deal.Id, lost[0].Id, AfterDealId: null, deal.Version, reason.Id, comment), manager, ct);
    }

    private async Task AddAsync(Caller manager, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(manager, ct);
        var pipeline = _dice.Pick(await context.Pipelines.AsNoTracking().OrderBy(pipeline => pipeline.Id).ToListAsync(ct));
        var first = (await ReadStagesAsync(pipeline.Id, StageKind.Open, manager, ct))[0];
        var clients = await context.Clients.AsNoTracking().Where(client => client.ResponsibleId == manager.EmployeeId).OrderBy(client => client.Id).ToListAsync(ct);
        var isService = pipeline.AverageBill < 500_000;
        var products = await context.Products.AsNoTracking().Where(product => product.Group == "Service" == isService).OrderBy(product => product.Id).ToListAsync(ct);
        var product = _dice.Pick(products);
        var request = new AddDeal.Request(product.Name, first.Id, manager.EmployeeId ?? 0)
        {
            ClientId = clients.Count == 0 ? null : _dice.Pick(clients).Id,
            ProductId = product.Id,
            Amount = product.Price is { } price ? DemoAmount.Round(price * (decimal)_dice.Normal(1, 0.3, 0.4, 2)) : null,
            ExpectedCloseOn = clock.Today.AddDays(_dice.Between(30, 120)),
        };
        await addDeal.ExecuteAsync(request, manager, ct);
    }

    private async Task<List<Caller>> ReadManagersAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("demo traffic"), ct);
        var people = await context.Employees.AsNoTracking()
            .Where(employee => employee.ExternalSystem == ExternalSystems.Demo && employee.Role == Role.Manager && employee.IsActive)
            .OrderBy(employee => employee.Id)
            .ToListAsync(ct);
        return people.ConvertAll(person => new Caller(null, person.Id, person.Name, person.Role, person.Rights, new SalesScope.Employee(person.Id)));
    }

    private async Task<List<Deal>> ReadOpenDealsAsync(Caller manager, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(manager, ct);
        return await context.Deals.AsNoTracking().Include(deal => deal.Stage).Where(deal => deal.Kind == StageKind.Open).OrderBy(deal => deal.Id).ToListAsync(ct);
    }

    private async Task<List<Stage>> ReadStagesAsync(long pipelineId, StageKind kind, Caller manager, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(manager, ct);
        return await context.Stages.AsNoTracking().Where(stage => stage.PipelineId == pipelineId && stage.Kind == kind).OrderBy(stage => stage.Order).ToListAsync(ct);
    }
}
