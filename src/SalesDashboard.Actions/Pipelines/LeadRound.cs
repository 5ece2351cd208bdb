using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>
/// Some leads on their way into one pipeline, in one save: each becomes a deal in the first open stage, or a row of the
/// queue where nobody can take it, or is there already. For a context that sees the whole company, inside the turn.
/// </summary>
internal sealed class LeadRound
{
    private readonly SalesDbContext _context;
    private readonly BusinessClock _clock;
    private readonly Pipeline _pipeline;
    private readonly Stage _stage;
    private readonly Dictionary<long, Employee> _people = [];
    private LeadDesk? _desk;
    private Dictionary<long, long> _related = [];
    private Dictionary<long, long> _there = [];
    private Dictionary<long, WaitingLead> _waiting = [];
    private string _currency = CompanySettings.DefaultCurrency;
    private string? _first;

    private LeadRound(SalesDbContext context, BusinessClock clock, Pipeline pipeline, Stage stage) =>
        (_context, _clock, _pipeline, _stage) = (context, clock, pipeline, stage);

    public static async Task<LeadRound> OpenAsync(
        SalesDbContext context, BusinessClock clock, Pipeline pipeline, Stage stage, IReadOnlyCollection<long> clientIds, CancellationToken ct)
    {
        var settings = await context.Settings.AsNoTracking().ToListAsync(ct);
        var round = new LeadRound(context, clock, pipeline, stage)
        {
            _there = await context.OpenDealsAsync(pipeline.Id, clientIds, ct),
            _waiting = await context.WaitingLeads
                .Where(lead => lead.PipelineId == pipeline.Id && clientIds.Contains(lead.ClientId)).ToDictionaryAsync(lead => lead.ClientId, ct),
            _currency = CompanySettings.From(settings.Select(setting => (setting.Name, setting.Value))).Currency,
            _first = await context.Deals.Where(deal => deal.StageId == stage.Id).MinAsync(deal => (string?)deal.Rank, ct),
        };
        if (pipeline.Distribution == DistributionMode.Even)
        {
            await round.SeatMembersAsync(clientIds, ct);
        }

        return round;
    }

    /// <summary>Places one lead. Its deal has an id only after the save, so the answer is asked for then.</summary>
    /// <param name="owner">Named by a person; null = the pipeline's distribution decides.</param>
    public Func<AddToPipeline.Item> Place(Client client, Employee? owner, string? source)
    {
        if (_there.TryGetValue(client.Id, out var dealId))
        {
            _context.WaitingLeads.RemoveRange(Take(client.Id));
            return () => new AddToPipeline.AlreadyThere(client.Id, dealId);
        }

        var decision = owner is null
            ? _desk?.Give(_related.TryGetValue(client.Id, out var related) ? related : null)
            : new LeadDecision(owner.Id, GivenBecause.ByHand, OpenDeals: 0, []);
        if (decision is null)
        {
            return Queue(client, source);
        }

        var deal = Open(client, owner ?? _people[decision.EmployeeId], source);
        _context.DealDistributions.Add(new DealDistribution(deal, decision, _clock.UtcNow));
        _context.WaitingLeads.RemoveRange(Take(client.Id));
        return () => new AddToPipeline.Added(client.Id, deal.Id, decision.EmployeeId, decision.Because);
    }

    /// <summary>Writes down whose turn it was. Call before the save.</summary>
    public void Close()
    {
        var turns = _desk?.Members.ToDictionary(member => member.EmployeeId, member => member.Turns) ?? [];
        foreach (var member in _pipeline.Members.Where(member => turns.ContainsKey(member.EmployeeId)))
        {
            member.CountTurns(turns[member.EmployeeId]);
        }
    }

    private async Task SeatMembersAsync(IReadOnlyCollection<long> clientIds, CancellationToken ct)
    {
        _desk = new LeadDesk(_pipeline.Choice, _pipeline.Balance, await _context.CandidatesAsync(_pipeline, _clock.Today, ct), Random.Shared.Next);
        _related = _pipeline.Choice == LeadChoice.Related ? await _context.RelatedAsync(clientIds, ct) : [];
        var ids = _pipeline.Members.Select(member => member.EmployeeId).ToList();
        foreach (var person in await _context.Employees.Where(employee => ids.Contains(employee.Id)).ToListAsync(ct))
        {
            _people[person.Id] = person;
        }
    }

    private Deal Open(Client client, Employee owner, string? source)
    {
        _first = Rank.Between(null, _first);
        var deal = new Deal(client.Name, _stage, owner, _currency, _clock.Today, _first, _clock.UtcNow);
        var from = source ?? _waiting.GetValueOrDefault(client.Id)?.Source ?? client.Source;
        deal.Describe(client.Name, _pipeline.AverageBill, _currency, from, expectedCloseOn: null);
        deal.SellTo(client);
        _context.Deals.Add(deal);
        return deal;
    }

    private Func<AddToPipeline.Item> Queue(Client client, string? source)
    {
        var reason = _desk is null ? WaitingReason.Manual : _pipeline.Members.Count == 0 ? WaitingReason.NoMembers : WaitingReason.NobodyEligible;
        var isNew = !_waiting.TryGetValue(client.Id, out var lead);
        if (lead is null)
        {
            lead = new WaitingLead(_pipeline, client, reason, _clock.UtcNow);
            lead.ComesFrom(source);
            _context.WaitingLeads.Add(lead);
            _waiting[client.Id] = lead;
        }

        lead.WaitsFor(reason);
        return () => new AddToPipeline.Waiting(client.Id, reason, isNew);
    }

    private IEnumerable<WaitingLead> Take(long clientId) => _waiting.Remove(clientId, out var lead) ? [lead] : [];
}
