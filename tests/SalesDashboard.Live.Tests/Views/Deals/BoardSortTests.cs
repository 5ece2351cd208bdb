using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Deals;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;
using BoardSort = SalesDashboard.Domain.Pipelines.BoardSort;
using CardFields = SalesDashboard.Domain.Pipelines.CardFields;
using PipelineSnapshot = SalesDashboard.Domain.Pipelines.PipelineSnapshot;

namespace SalesDashboard.Live.Tests.Views.Deals;

public sealed class BoardSortTests : IDisposable
{
    private static readonly BoardSpec Company = new(new SalesScope.Company(), Pipeline);
    private readonly Desk _desk = new();

    public BoardSortTests()
    {
        _desk.Publish(Stages());
        _desk.Publish(Person(1, department: 1).Is(), Person(2, department: 1).Is(), Person(3, department: 2).Is(), Department(1).Is(), Department(2).Is());
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void PIPE_11_By_sum_the_greatest_comes_first_and_equal_ones_keep_their_order()
    {
        _desk.Publish(Deal(1, owner: 1, amount: 5).Is(), Deal(2, owner: 1, amount: 9).Is(), Deal(3, owner: 1, amount: 5).Is());

        Assert.Equal([2L, 1, 3], Ids(Company with { Sort = BoardSort.Sum }));
    }

    [Fact]
    public void PIPE_11_The_pipelines_own_order_holds_until_somebody_chooses_another_one()
    {
        _desk.Publish(Deal(1, owner: 1, amount: 5).Is(), Deal(2, owner: 1, amount: 9).Is());
        _desk.Publish((new PipelineSnapshot(Pipeline, "EU", null, null, 2) { BoardSort = BoardSort.Sum, CardFields = CardFields.Amount }).Is());

        Assert.Equal([2L, 1], Ids(Company));
        Assert.Equal([1L, 2], Ids(Company with { Sort = BoardSort.Manual }));
        var view = _desk.Engine.Read(Company with { Sort = BoardSort.Manual });
        Assert.Equal((BoardSort.Manual, BoardSort.Sum, CardFields.Amount), (view.Sort, view.UsualSort, view.Fields));
    }

    [Fact]
    public void PIPE_11_By_date_the_next_closing_comes_first_and_unknown_ones_last()
    {
        _desk.Publish(
            (Deal(1, owner: 1) with { ExpectedCloseOn = null }).Is(),
            (Deal(2, owner: 1) with { ExpectedCloseOn = Today.AddDays(9) }).Is(),
            (Deal(3, owner: 1) with { ExpectedCloseOn = Today.AddDays(-9) }).Is());

        Assert.Equal([3L, 2, 1], Ids(Company with { Sort = BoardSort.Date }));
    }

    [Fact]
    public void PIPE_11_By_sum_the_first_page_is_that_of_the_whole_column_and_totals_stay_true()
    {
        _desk.Publish(Enumerable.Range(1, 200).Select(id => Deal(id, owner: 1, amount: id).Is()));

        var column = _desk.Engine.Read(Company with { Sort = BoardSort.Sum }).Columns[0];

        Assert.Equal(Enumerable.Range(0, 30).Select(back => 200L - back), column.Cards.Select(card => card.Deal.Id));
        Assert.Equal((200, 20_100m), (column.Count, column.Sum));
    }

    [Fact]
    public void PIPE_7_PIPE_8_PIPE_10_PIPE_43_Columns_counts_and_sums_follow_status_manager_and_date()
    {
        _desk.Publish(
            (Deal(1, owner: 1, amount: 5) with { ExpectedCloseOn = Today }).Is(),
            (Deal(2, owner: 2, amount: 7) with { ExpectedCloseOn = Today.AddDays(40) }).Is(),
            Deal(3, owner: 1, amount: 9, stage: Proposal).Is());

        Assert.Equal([(New, 2, 12m), (Proposal, 1, 9m)], Open(DealFilter.All));
        Assert.Equal([(Proposal, 1, 9m)], Open(new DealFilter { Stages = new IdSet(Proposal) }));
        Assert.Equal([(New, 1, 7m), (Proposal, 0, 0m)], Open(new DealFilter { OwnerId = 2 }));
        Assert.Equal([(New, 1, 5m), (Proposal, 0, 0m)], Open(new DealFilter { Dates = new DealDates(DealDateField.Expected, Today, Today.AddDays(9)) }));

        IEnumerable<(long, int, decimal)> Open(DealFilter filter) =>
            _desk.Engine.Read(Company with { Filter = filter, WithClosed = false }).Columns.Take(filter.Stages.IsEmpty ? 2 : 1).Select(column => (column.StageId, column.Count, column.Sum));
    }

    [Fact]
    public void Closed_stages_may_come_as_targets_only()
    {
        _desk.Publish(Deal(1, owner: 1, stage: Won).Is(), Deal(2, owner: 1).Is());

        var view = _desk.Engine.Read(Company with { WithClosed = false });

        Assert.Equal([1, 0, 0, 0], view.Columns.Select(column => column.Count));
        Assert.Equal([New, Proposal, Won, Lost], view.Columns.Select(column => column.StageId));
        Assert.Equal(1, _desk.Engine.Read(Company).Columns[2].Count);
    }

    [Fact]
    public void Board_of_one_owner_is_not_touched_by_the_deals_of_others()
    {
        var spec = Company with { Filter = new DealFilter { OwnerId = 1 } };
        var mine = new SalesDashboard.Live.Book.Effect(SalesDashboard.Live.Book.Touch.Cards, 1, 1, Pipeline, Pipeline);

        Assert.True(_desk.Engine.Read(book => spec.IsTouchedBy(mine, book)));
        Assert.False(_desk.Engine.Read(book => spec.IsTouchedBy(mine with { OwnerBefore = 2, OwnerAfter = 2 }, book)));
        Assert.True(_desk.Engine.Read(book => spec.IsTouchedBy(mine with { OwnerBefore = 2 }, book)));
    }

    [Fact]
    public void AHEAD_19_Totals_of_a_department_are_true_without_walking_its_columns()
    {
        _desk.Publish(Enumerable.Range(1, 300).Select(id => Deal(id, owner: 1 + (id % 3), amount: id).Is()));

        var column = _desk.Engine.Read(new BoardSpec(new SalesScope.Departments([1]), Pipeline)).Columns[0];

        var own = Enumerable.Range(1, 300).Where(id => id % 3 != 2).ToList();
        Assert.Equal((own.Count, own.Sum(id => (decimal)id)), (column.Count, column.Sum));
        Assert.Equal(own.Take(30).Select(id => (long)id), column.Cards.Select(card => card.Deal.Id));
    }

    private IEnumerable<long> Ids(BoardSpec spec) => _desk.Engine.Read(spec).Columns[0].Cards.Select(card => card.Deal.Id);
}
