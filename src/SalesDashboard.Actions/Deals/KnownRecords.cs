using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Deals;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Actions.Deals;

/// <summary>What the entries of one call point to, read at once inside the caller's scope.</summary>
internal sealed class KnownRecords
{
    private readonly Dictionary<long, string?> _ends = [];
    private readonly HashSet<string> _seen = [];
    private Dictionary<string, Deal> _deals = [];
    private HashSet<string> _taken = [];
    private List<Employee> _employees = [];
    private List<Pipeline> _pipelines = [];
    private List<LostReason> _reasons = [];
    private List<Client> _clients = [];
    private List<Product> _products = [];

    /// <summary>The company's.</summary>
    public string Currency { get; private set; } = CompanySettings.DefaultCurrency;

    public static async Task<KnownRecords> LoadAsync(SalesDbContext context, IReadOnlyList<DealEntry> entries, CancellationToken ct)
    {
        var externalIds = entries.Select(entry => entry.ExternalId).Distinct().ToList();
        var deals = await context.Deals
            .Include(deal => deal.Owner).Include(deal => deal.Client).Include(deal => deal.Product).Include(deal => deal.LostReason)
            .Where(deal => deal.ExternalSystem == ExternalSystems.Exchange && deal.ExternalId != null && externalIds.Contains(deal.ExternalId))
            .ToListAsync(ct);
        var clientIds = Given(entries, entry => entry.ClientId);
        var clientNames = Given(entries, entry => entry.Client);
        var productIds = Given(entries, entry => entry.ProductId);
        var productNames = Given(entries, entry => entry.Product);
        var settings = await context.Settings.AsNoTracking().ToListAsync(ct);
        var known = new KnownRecords
        {
            _deals = deals.ToDictionary(deal => deal.ExternalId ?? ""),
            _taken = await context.UsedExternalIdsAsync(ExternalSystems.Exchange, externalIds, ct),
            _employees = await context.Employees.ToListAsync(ct),
            _pipelines = await context.Pipelines.Include(pipeline => pipeline.Stages).ToListAsync(ct),
            _reasons = await context.LostReasons.ToListAsync(ct),
            _clients = await context.Clients.Where(client =>
                clientIds.Contains(client.Id) || clientNames.Contains(client.Name) || (client.ExternalId != null && clientNames.Contains(client.ExternalId))).ToListAsync(ct),
            _products = await context.Products.Where(product =>
                productIds.Contains(product.Id) || productNames.Contains(product.Name) || (product.ExternalId != null && productNames.Contains(product.ExternalId))).ToListAsync(ct),
            Currency = CompanySettings.From(settings.Select(setting => (setting.Name, setting.Value))).Currency,
        };
        foreach (var stage in known._pipelines.SelectMany(pipeline => pipeline.Stages))
        {
            known._ends[stage.Id] = await context.LastRankAsync(stage.Id, ct);
        }

        return known;
    }

    /// <summary>A place behind the last card of the stage, also behind those of this call.</summary>
    public string EndOf(Stage stage)
    {
        var rank = Rank.Between(_ends[stage.Id], null);
        _ends[stage.Id] = rank;
        return rank;
    }

    public (Deal? Deal, DealRefusal? Refusal) DealOf(string externalId)
    {
        if (!_seen.Add(externalId))
        {
            return (null, new DealRefusal(nameof(DealEntry.ExternalId), externalId, DealFault.Repeated));
        }

        var deal = _deals.GetValueOrDefault(externalId);
        return (deal, deal is null && _taken.Contains(externalId) ? new DealRefusal(nameof(DealEntry.ExternalId), externalId, DealFault.Taken) : null);
    }

    public (Stage? Stage, DealRefusal? Refusal) StageOf(DealEntry entry, Deal? deal)
    {
        var (pipeline, refusal) = PipelineOf(entry);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        if (entry.StageId is { } id)
        {
            var stage = _pipelines.SelectMany(known => known.Stages).FirstOrDefault(stage => stage.Id == id);
            return stage is null ? Refuse<Stage>(nameof(entry.StageId), Text(id), DealFault.Unknown)
                : pipeline is not null && stage.PipelineId != pipeline.Id ? Refuse<Stage>(nameof(entry.StageId), Text(id), DealFault.OtherPipeline)
                : (stage, null);
        }

        pipeline ??= deal is not null ? _pipelines.Find(known => known.Id == deal.PipelineId) : _pipelines.Count == 1 ? _pipelines[0] : null;
        if (pipeline is null)
        {
            return Refuse<Stage>(nameof(entry.Pipeline), null, DealFault.Missing);
        }

        if (entry.Stage is { } name)
        {
            return pipeline.Stages.FirstOrDefault(stage => Same(stage.Name, name)) is { } stage
                ? (stage, null)
                : Refuse<Stage>(nameof(entry.Stage), name, DealFault.Unknown);
        }

        return deal is null ? Refuse<Stage>(nameof(entry.Stage), null, DealFault.Missing)
            : deal.PipelineId != pipeline.Id ? Refuse<Stage>(nameof(entry.Stage), null, DealFault.Missing)
            : (pipeline.Stages.First(stage => stage.Id == deal.StageId), null);
    }

    public (Employee? Owner, DealRefusal? Refusal) OwnerOf(DealEntry entry, Deal? deal) => (entry.OwnerId, entry.EmployeeId) switch
    {
        ({ } id, _) => One(nameof(entry.OwnerId), Text(id), _employees.Where(employee => employee.Id == id)),
        (_, { } external) => One(nameof(entry.EmployeeId), external, _employees.Where(employee => employee.ExternalId == external)),
        _ => deal is null ? Refuse<Employee>(nameof(entry.EmployeeId), null, DealFault.Missing) : (deal.Owner, null),
    };

    public (Client? Client, DealRefusal? Refusal) ClientOf(DealEntry entry, Deal? deal) => (entry.ClientId, entry.Client) switch
    {
        ({ } id, _) => One(nameof(entry.ClientId), Text(id), _clients.Where(client => client.Id == id)),
        (_, { } text) => Named(nameof(entry.Client), text, _clients, client => client.ExternalId, client => client.Name),
        _ => (deal?.Client, null),
    };

    public (Product? Product, DealRefusal? Refusal) ProductOf(DealEntry entry, Deal? deal) => (entry.ProductId, entry.Product) switch
    {
        ({ } id, _) => One(nameof(entry.ProductId), Text(id), _products.Where(product => product.Id == id)),
        (_, { } text) => Named(nameof(entry.Product), text, _products, product => product.ExternalId, product => product.Name),
        _ => (deal?.Product, null),
    };

    public (LostReason? Reason, DealRefusal? Refusal) LostReasonOf(DealEntry entry, Deal? deal) => entry.LostReason is { } name
        ? One(nameof(entry.LostReason), name, _reasons.Where(reason => Same(reason.Name, name)))
        : (deal?.LostReason, null);

    private (Pipeline? Pipeline, DealRefusal? Refusal) PipelineOf(DealEntry entry) => (entry.PipelineId, entry.Pipeline) switch
    {
        ({ } id, _) => One(nameof(entry.PipelineId), Text(id), _pipelines.Where(pipeline => pipeline.Id == id)),
        (_, { } name) => One(nameof(entry.Pipeline), name, _pipelines.Where(pipeline => Same(pipeline.Name, name))),
        _ => (null, null),
    };

    private static (T? Value, DealRefusal? Refusal) Named<T>(
        string field, string text, List<T> all, Func<T, string?> externalIdOf, Func<T, string> nameOf)
        where T : class => all.Find(one => externalIdOf(one) == text) is { } external ? (external, null) : One(field, text, all.Where(one => nameOf(one) == text));

    private static (T? Value, DealRefusal? Refusal) One<T>(string field, string text, IEnumerable<T> found)
        where T : class
    {
        var first = found.Take(2).ToList();
        return first.Count == 1 ? (first[0], null) : Refuse<T>(field, text, first.Count == 0 ? DealFault.Unknown : DealFault.Ambiguous);
    }

    private static (T? Value, DealRefusal? Refusal) Refuse<T>(string field, string? value, DealFault fault)
        where T : class => (null, new DealRefusal(field, value, fault));

    private static List<T> Given<T>(IEnumerable<DealEntry> entries, Func<DealEntry, T?> value)
        where T : struct => entries.Select(value).OfType<T>().Distinct().ToList();

    private static List<string> Given(IEnumerable<DealEntry> entries, Func<DealEntry, string?> value) =>
        entries.Select(value).OfType<string>().Distinct().ToList();

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
