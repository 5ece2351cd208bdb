using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Tests.Random;

/// <summary>The rows of a plan-fact question straight from the facts; the key of "none" is the empty text.</summary>
internal sealed class NaiveRows
{
    private readonly World _world;
    private readonly Naive _naive;
    private readonly PlanFactQuery _query;
    private readonly List<EmployeeSnapshot> _people;

    public NaiveRows(World world, Naive naive, SalesScope scope, PlanFactQuery query)
    {
        _world = world;
        _naive = naive;
        _query = query;
        _people = world.Employees.Values
            .Where(person => scope.Covers(person.Id, id => world.Employees[id].DepartmentId))
            .Where(person => query.RegionId is null || naive.RegionOf(person) == query.RegionId)
            .Where(person => query.CityId is null || naive.CityOf(person) == query.CityId)
            .Where(person => query.DepartmentId is null || naive.DepartmentsOf(person).Contains(query.DepartmentId.Value))
            .Where(person => query.ManagerId is null || person.Id == query.ManagerId)
            .ToList();
        Total = Of(_people, query.Period);
    }

    public Measures Total { get; }

    public Dictionary<string, Measures> By(Breakdown by) => by switch
    {
        Breakdown.Company => new() { ["company"] = Total },
        Breakdown.Region => Places(person => [_naive.RegionOf(person)]),
        Breakdown.City => Places(person => [_naive.CityOf(person)]),
        Breakdown.Department => Places(_naive.DepartmentsOf),
        Breakdown.Manager => Places(person => [person.Id]),
        Breakdown.Product => Subjects(deal => Key(deal.ProductId ?? 0), _ => ""),
        Breakdown.Client => Subjects(deal => Key(deal.ClientId ?? 0), invoice => Key(invoice.ClientId ?? 0)),
        Breakdown.Segment => Subjects(deal => Segment(deal.ClientId), invoice => Segment(invoice.ClientId)),
        Breakdown.Month => Months(),
    };

    private static string Key(long id) => id == 0 ? "" : id.ToString(CultureInfo.InvariantCulture);

    private string Segment(long? client) => client is { } id ? _world.Clients[id].Segment ?? "" : "";

    private Dictionary<string, Measures> Places(Func<EmployeeSnapshot, IEnumerable<long>> placesOf) => _people
        .SelectMany(person => placesOf(person).Select(place => (place, person)))
        .GroupBy(pair => pair.place)
        .ToDictionary(group => Key(group.Key), group => Of(group.Select(pair => pair.person), _query.Period));

    private Dictionary<string, Measures> Months()
    {
        var rows = _query.Period.Months.ToDictionary(
            month => month.ToString(),
            month => Of(_people, new Period(month, month)) with { OpenCount = 0, OpenSum = 0, OpenMissingRates = 0 });
        rows[""] = new Measures { OpenCount = Total.OpenCount, OpenSum = Total.OpenSum, OpenMissingRates = Total.OpenMissingRates };
        return rows;
    }

    private Dictionary<string, Measures> Subjects(Func<DealSnapshot, string> keyOfDeal, Func<InvoiceSnapshot, string> keyOfInvoice)
    {
        var deals = Deals(_people).ToLookup(keyOfDeal);
        var invoices = Invoices(_people).ToLookup(keyOfInvoice);
        var rows = deals.Select(group => group.Key).Union(invoices.Select(group => group.Key)).Append("").Distinct().ToDictionary(
            key => key,
            key => _naive.OfDeals(deals[key], _query.Period) + _naive.OfInvoices(invoices[key], _query.Period));
        rows[""] += Plans(_people, _query.Period);
        return rows;
    }

    private Measures Of(IEnumerable<EmployeeSnapshot> people, Period period)
    {
        var group = people.ToList();
        return Plans(group, period) + _naive.OfDeals(Deals(group), period) + _naive.OfInvoices(Invoices(group), period);
    }

    private IEnumerable<DealSnapshot> Deals(List<EmployeeSnapshot> people)
    {
        var ids = people.Select(person => person.Id).ToHashSet();
        return _world.Deals.Values.Where(deal => ids.Contains(deal.OwnerId) && (_query.PipelineId is null || deal.PipelineId == _query.PipelineId));
    }

    private IEnumerable<InvoiceSnapshot> Invoices(List<EmployeeSnapshot> people)
    {
        var ids = people.Select(person => person.Id).ToHashSet();
        return _world.Invoices.Values.Where(invoice => _query.PipelineId is null && ids.Contains(invoice.EmployeeId));
    }

    private Measures Plans(List<EmployeeSnapshot> people, Period period) =>
        _query.PipelineId is null ? _naive.Plans(people.Select(person => person.Id).ToHashSet(), period) : default;
}
