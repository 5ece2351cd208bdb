using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Benchmarks;

/// <summary>A company of 60 managers in 20 cities and 5 regions, and an endless stream of drops of its cards.</summary>
internal sealed class Company
{
    public const int Managers = 60;
    public const int Cities = 20;
    public const int Regions = 5;
    public const int Stages = 8;

    public static readonly DateOnly Today = new(2017, 12, 15);

    private readonly Random _random = new(1);

    public Company(int deals)
    {
        Deals = new DealSnapshot[deals];
        for (var i = 0; i < deals; i++)
        {
            Deals[i] = Make(i);
        }
    }

    public DealSnapshot[] Deals { get; }

    public SalesBook Book()
    {
        var book = new SalesBook(Today);
        foreach (var change in Places().Concat(Deals.Select(deal => new Upserted<DealSnapshot>(deal))))
        {
            book.Apply(change);
        }

        book.MeasuresOf(Node.Company, new Period(Month.Of(Today), Month.Of(Today)));
        return book;
    }

    /// <summary>The next drop: another stage, another place in the column, now and then another amount.</summary>
    public DealSnapshot Drop()
    {
        var i = _random.Next(Deals.Length);
        var stage = _random.Next(Stages) + 1;
        return Deals[i] = Deals[i] with
        {
            StageId = stage,
            Kind = KindOf(stage),
            ClosedOn = KindOf(stage) == StageKind.Open ? null : Today,
            Rank = Rank(),
            Amount = _random.Next(1, 10_000_000) / 100m,
            Version = Deals[i].Version + 1,
        };
    }

    private static StageKind KindOf(long stage) => stage switch
    {
        Stages => StageKind.Lost,
        Stages - 1 => StageKind.Won,
        _ => StageKind.Open,
    };

    private static IEnumerable<Change> Places()
    {
        for (var id = 1; id <= Regions; id++)
        {
            yield return new Upserted<RegionSnapshot>(new RegionSnapshot(id, $"Region {id}", 1));
        }

        for (var id = 1; id <= Cities; id++)
        {
            yield return new Upserted<CitySnapshot>(new CitySnapshot(id, $"City {id}", (id % Regions) + 1, 1));
        }

        yield return new Upserted<DepartmentSnapshot>(new DepartmentSnapshot(1, "Sales", null, null, 1));
        for (var id = 1; id <= Managers; id++)
        {
            yield return new Upserted<EmployeeSnapshot>(
                new EmployeeSnapshot(id, null, $"Manager {id}", Role.Manager, Rights.None, (id % Cities) + 1, 1, true, 1));
            yield return new Upserted<PlanSnapshot>(new PlanSnapshot(id, id, Month.Of(Today), 1_000_000, "USD", 1));
        }
    }

    private string Rank() => $"a{_random.Next(10_000_000):D7}";

    private DealSnapshot Make(int i)
    {
        var stage = _random.Next(Stages) + 1;
        return new DealSnapshot(
            i + 1, null, $"Deal {i} with a customer", null, 1, stage, KindOf(stage), _random.Next(Managers) + 1, null, _random.Next(1, 10_000_000) / 100m,
            "USD", null, Today.AddDays(-30), Today.AddDays(_random.Next(90)), KindOf(stage) == StageKind.Open ? null : Today, null, null,
            DateTime.UnixEpoch, Rank(), 1);
    }
}
