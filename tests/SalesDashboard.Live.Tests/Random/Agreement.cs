using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;
using Xunit;

namespace SalesDashboard.Live.Tests.Random;

/// <summary>Holds the book against the facts: every node, period, breakdown, scope and filter.</summary>
internal sealed class Agreement(World world, SalesBook book)
{
    private readonly Naive _naive = new(world);

    public static IReadOnlyList<Period> Periods { get; } =
    [
        new(new Month(2017, 12), new Month(2017, 12)),
        new(new Month(2017, 10), new Month(2017, 12)),
        new(new Month(2018, 1), new Month(2018, 3)),
        new(new Month(2017, 1), new Month(2018, 12)),
    ];

    public void IsComplete()
    {
        foreach (var period in Periods)
        {
            Nodes(period);
            foreach (var scope in Scopes())
            {
                Breakdowns(scope, new PlanFactQuery(period, Breakdown.Company));
            }

            foreach (var narrowed in Narrowed(period))
            {
                Breakdowns(new SalesScope.Company(), narrowed);
            }
        }

        StagesAndDays();
    }

    private static IEnumerable<SalesScope> Scopes() =>
    [
        new SalesScope.Company(),
        new SalesScope.Departments([2, 3, 5], 7),
        new SalesScope.Employee(4),
        new SalesScope.Nothing(),
    ];

    private static IEnumerable<PlanFactQuery> Narrowed(Period period)
    {
        var all = new PlanFactQuery(period, Breakdown.Company);
        return
        [
            all with { RegionId = 2 }, all with { CityId = 3 }, all with { CityId = Node.None }, all with { DepartmentId = 1 },
            all with { ManagerId = 6 }, all with { PipelineId = 2 }, all with { RegionId = 1, PipelineId = 1, DepartmentId = 2 },
        ];
    }

    private void Nodes(Period period)
    {
        Same(Node.Company, world.Employees.Values);
        foreach (var person in world.Employees.Values)
        {
            Same(new Node(NodeKind.Employee, person.Id), [person]);
        }

        foreach (var place in world.Employees.Values.GroupBy(_naive.CityOf))
        {
            Same(new Node(NodeKind.City, place.Key), place);
        }

        foreach (var place in world.Employees.Values.GroupBy(_naive.RegionOf))
        {
            Same(new Node(NodeKind.Region, place.Key), place);
        }

        foreach (var department in world.Departments.Keys.Append(Node.None))
        {
            Same(new Node(NodeKind.Department, department), world.Employees.Values.Where(person => _naive.DepartmentsOf(person).Contains(department)));
        }

        void Same(Node node, IEnumerable<EmployeeSnapshot> people) => Assert.Equal(_naive.Of(people, period), book.MeasuresOf(node, period));
    }

    private void Breakdowns(SalesScope scope, PlanFactQuery query)
    {
        var naive = new NaiveRows(world, _naive, scope, query);
        foreach (var by in Enum.GetValues<Breakdown>())
        {
            var view = PlanFactReader.Read(book, scope, query with { By = by });
            var expected = naive.By(by);

            Assert.Equal(naive.Total, view.Total);
            Assert.Equal(
                expected.Where(row => row.Value != default).OrderBy(row => row.Key, StringComparer.Ordinal),
                view.Rows.Select(row => KeyValuePair.Create(row.Key ?? "", row.Measures)).Where(row => row.Value != default).OrderBy(row => row.Key, StringComparer.Ordinal));
            var top = view.Rows.Where(row => by != Breakdown.Department || !view.Rows.Any(above => IsUnder(row, above)));
            Assert.Equal(view.Total, top.Aggregate(default(Measures), (sum, row) => sum + row.Measures));
        }
    }

    private bool IsUnder(PlanFactRow row, PlanFactRow above) => row.Key is { } key && above.Key is { } parent
        && world.Departments[long.Parse(key, null)].ParentId == long.Parse(parent, null);

    private void StagesAndDays()
    {
        foreach (var deals in world.Deals.Values.ToLookup(deal => deal.StageId))
        {
            Assert.Equal(new StageTotal(deals.Count(), deals.Sum(deal => _naive.Worth(deal) ?? 0)), book.StageTotalOf(Node.Company, deals.Key));
            Assert.Equal(deals.OrderBy(deal => deal.Rank, StringComparer.Ordinal).ThenBy(deal => deal.Id), book.DealsOfStage(deals.Key));
        }

        for (var day = new DateOnly(2017, 10, 1); day < new DateOnly(2018, 4, 1); day = day.AddDays(1))
        {
            var fact = _naive.OfDeals(world.Deals.Values.Where(deal => deal.ClosedOn == day), Periods[^1]).Fact
                + _naive.OfInvoices(world.Invoices.Values.Where(invoice => invoice.DueOn == day), Periods[^1]).Fact;
            Assert.Equal(fact, book.FactOf(Node.Company, day));
        }
    }
}
