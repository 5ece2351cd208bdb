using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Deals;
using Xunit;

namespace SalesDashboard.Live.Tests.Views.Deals;

public sealed class DealListSpecTests : IDisposable
{
    private static readonly SalesScope s_company = new SalesScope.Company();

    private readonly Desk _desk = new();

    public DealListSpecTests() => _desk.Publish([.. Rows.Stages(), Rows.Person(1).Is(), Rows.Person(2).Is()]);

    public static TheoryData<DealColumn> Columns => [.. Enum.GetValues<DealColumn>()];

    public void Dispose() => _desk.Dispose();

    [Theory, MemberData(nameof(Columns))]
    public void PIPE_11_Every_column_sorts_both_ways_and_pages_show_each_deal_once(DealColumn column)
    {
        _desk.Publish(Enumerable.Range(1, 250).Select(id => Random(id).Is()));
        foreach (var isDescending in new[] { false, true })
        {
            var sort = new DealSort(column, isDescending);
            var shown = new List<DealRow>();
            DealListView page;
            do
            {
                page = _desk.Engine.Read(new DealListSpec(s_company, DealFilter.All, sort) { After = shown.LastOrDefault() });
                Assert.Equal((250, Math.Min(100, 250 - shown.Count)), (page.Count, page.Rows.Length));
                shown.AddRange(page.Rows);
            }
            while (page.HasMore);

            Assert.Equal(250, shown.DistinctBy(row => row.Deal.Id).Count());
            Assert.Equal(_desk.Engine.Read(DealFilter.All, s_company, sort).Select(row => row.Deal.Id), shown.Select(row => row.Deal.Id));
            Assert.All(shown.Zip(shown.Skip(1)), pair => Assert.True(sort.Compare(pair.First, pair.Second) < 0));
        }
    }

    [Fact]
    public void PIPE_11_Deals_without_a_value_come_last_in_both_directions()
    {
        _desk.Publish(
            Rows.Deal(1, 1).Is(),
            (Rows.Deal(2, 1) with { ExpectedCloseOn = Rows.Today }).Is(),
            (Rows.Deal(3, 1) with { ExpectedCloseOn = Rows.Today.AddDays(1) }).Is());

        Assert.Equal([2L, 3, 1], Ids(new DealSort(DealColumn.Expected, IsDescending: false)));
        Assert.Equal([3L, 2, 1], Ids(new DealSort(DealColumn.Expected, IsDescending: true)));
    }

    [Fact]
    public void PIPE_10_Number_and_sum_are_of_the_whole_filter_not_of_the_page()
    {
        _desk.Publish(Enumerable.Range(1, 250).Select(id => Rows.Deal(id, id % 2 == 0 ? 1 : 2, 10).Is()));

        var view = _desk.Engine.Read(new DealListSpec(s_company, new DealFilter { OwnerId = 1 }, DealSort.NewestFirst));

        Assert.Equal((125, 1_250m, 100, true), (view.Count, view.Sum, view.Rows.Length, view.HasMore));
    }

    [Fact]
    public void A_deal_that_comes_before_the_window_does_not_shift_it()
    {
        _desk.Publish(Enumerable.Range(1, 150).Select(id => Rows.Deal(id, 1).Is()));
        var first = _desk.Engine.Read(new DealListSpec(s_company, DealFilter.All, DealSort.NewestFirst));
        var second = new DealListSpec(s_company, DealFilter.All, DealSort.NewestFirst) { After = first.Rows[^1] };
        var before = _desk.Engine.Read(second);

        _desk.Publish(Rows.Deal(500, 1).Is());

        var after = _desk.Engine.Read(second);
        Assert.Equal(before.Rows.AsEnumerable(), after.Rows.AsEnumerable());
        Assert.Equal(151, after.Count);
    }

    [Fact]
    public void CARD_4_Rows_follow_changes_of_the_scope_alone_and_unchanged_rows_stay_the_same()
    {
        _desk.Publish(Rows.Deal(1, 1).Is(), Rows.Deal(2, 1).Is(), Rows.Deal(3, 2).Is());
        using var watch = _desk.Engine.Watch(new DealListSpec(new SalesScope.Employee(1), DealFilter.All, DealSort.NewestFirst));
        var before = watch.Current;

        _desk.Tell(Rows.Deal(3, 2, 999, version: 2).Is());
        Assert.Null(watch.Take());

        _desk.Tell(Rows.Deal(2, 1, 500, version: 2).Is());
        var after = Assert.NotNull(watch.Take()).View;
        Assert.Equal(600, after.Sum);
        Assert.Same(before.Rows.Single(row => row.Deal.Id == 1), after.Rows.Single(row => row.Deal.Id == 1));

        _desk.After(1000);
        _desk.Tell(Rows.Deal(2, 2, 500, version: 3).Is());
        Assert.Equal([1L], watch.Take()?.View.Rows.Select(row => row.Deal.Id) ?? []);
    }

    private IEnumerable<long> Ids(DealSort sort) => _desk.Engine.Read(new DealListSpec(s_company, DealFilter.All, sort)).Rows.Select(row => row.Deal.Id);

    private static DealSnapshot Random(int id)
    {
        var random = new System.Random(id);
        var deal = Rows.Deal(id, random.Next(1, 3), random.Next(0, 40), new[] { Rows.New, Rows.Proposal, Rows.Won, Rows.Lost }[random.Next(4)]);
        return deal with
        {
            Title = $"Deal {random.Next(30)}",
            CreatedOn = new DateOnly(2017, 1, 1).AddDays(random.Next(60)),
            ExpectedCloseOn = random.Next(3) == 0 ? null : Rows.Today.AddDays(random.Next(20)),
        };
    }
}
