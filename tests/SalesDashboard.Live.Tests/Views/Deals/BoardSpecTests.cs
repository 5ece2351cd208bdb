using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Deals;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;

namespace SalesDashboard.Live.Tests.Views.Deals;

public sealed class BoardSpecTests : IDisposable
{
    private static readonly BoardSpec Company = new(new SalesScope.Company(), Pipeline);
    private readonly Desk _desk = new();

    public BoardSpecTests()
    {
        _desk.Publish(Stages());
        _desk.Publish(Person(1, department: 1).Is(), Person(2, department: 2).Is(), Department(1).Is(), Department(2).Is());
    }

    public static TheoryData<string> Kinds => ["company", "owner", "employee", "departments"];

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Count_and_sum_are_true_though_thirty_cards_are_shown(string kind)
    {
        _desk.Publish(Enumerable.Range(1, 100).Select(id => Deal(id, owner: 1, amount: id).Is()));
        _desk.Publish(Enumerable.Range(101, 100).Select(id => Deal(id, owner: 2, amount: id).Is()));
        BoardSpec spec = kind switch
        {
            "owner" => Company with { Filter = new DealFilter { OwnerId = 1 } },
            "employee" => new BoardSpec(new SalesScope.Employee(1), Pipeline),
            "departments" => new BoardSpec(new SalesScope.Departments([1]), Pipeline),
            _ => Company,
        };

        var column = Column(spec, New);

        Assert.Equal(kind == "company" ? (200, 20100m) : (100, 5050m), (column.Count, column.Sum));
        Assert.Equal(Enumerable.Range(1, 30).Select(id => (long)id), column.Cards.Select(card => card.Deal.Id));
    }

    [Fact]
    public void Ranks_are_ordered_by_their_characters_and_not_by_a_language()
    {
        string[] ranks = ["Zz", "a", "a0", "aZ", "aa", "aaaaaaaa", "aaaaaaaa0", "aaaaaaaaZ", "aaaaaaaaa", "b00", "bé", "b\u0416", "b\u0417"];
        _desk.Publish(ranks.Reverse().Select((rank, i) => (Deal(i + 1, owner: 1) with { Rank = rank }).Is()));

        Assert.Equal(ranks, Column(Company, New).Cards.Select(card => card.Deal.Rank));
        Assert.Equal(ranks, Column(new BoardSpec(new SalesScope.Employee(1), Pipeline), New).Cards.Select(card => card.Deal.Rank));
    }

    [Fact]
    public void A_column_that_did_not_change_is_the_same_instance()
    {
        _desk.Publish(Deal(1, owner: 1).Is(), Deal(2, owner: 1, stage: Proposal).Is());
        using var watch = _desk.Engine.Watch(Company);

        _desk.Tell(Deal(1, owner: 1, stage: Won, version: 2).Is());

        var view = Assert.NotNull(watch.Take()).View;
        Assert.Same(watch.Current.Columns[1], view.Columns[1]);
        Assert.Same(watch.Current.Columns[3], view.Columns[3]);
        Assert.Equal((0, 1), (view.Columns[0].Count, view.Columns[2].Count));
        Assert.Equal((1, 100m), (view.OpenCount, view.OpenSum));
    }

    [Fact]
    public void A_card_that_did_not_change_is_the_same_instance_in_its_changed_column()
    {
        _desk.Publish(Deal(1, owner: 1).Is(), Deal(2, owner: 1).Is(), Deal(3, owner: 1).Is());
        using var watch = _desk.Engine.Watch(Company);

        _desk.Tell(Deal(2, owner: 1, amount: 7, version: 2).Is());

        var column = Assert.NotNull(watch.Take()).View.Columns[0];
        Assert.Same(watch.Current.Columns[0].Cards[0], column.Cards[0]);
        Assert.Equal(7m, column.Cards[1].Deal.Amount);
        Assert.Same(watch.Current.Columns[0].Cards[2], column.Cards[2]);
    }

    [Fact]
    public void Closed_columns_hold_their_deals_with_count_and_sum()
    {
        _desk.Publish(Deal(1, owner: 1, stage: Won, amount: 7).Is(), Deal(2, owner: 1, stage: Lost, amount: 0).Is(), Deal(3, owner: 2, stage: Lost, amount: 4).Is());

        Assert.Equal((1, 7m), (Column(Company, Won).Count, Column(Company, Won).Sum));
        Assert.Equal((2, 4m), (Column(Company, Lost).Count, Column(Company, Lost).Sum));
        Assert.Equal([2L, 3L], Column(Company, Lost).Cards.Select(card => card.Deal.Id));
    }

    [Fact]
    public void The_owner_filter_shows_nothing_outside_the_scope()
    {
        _desk.Publish(Deal(1, owner: 1).Is(), Deal(2, owner: 2).Is());

        Assert.Equal([2L], Column(Company with { Filter = new DealFilter { OwnerId = 2 } }, New).Cards.Select(card => card.Deal.Id));
        var foreign = Column(new BoardSpec(new SalesScope.Employee(1), Pipeline) { Filter = new DealFilter { OwnerId = 2 } }, New);
        Assert.Equal((0, 0m, 0), (foreign.Count, foreign.Sum, foreign.Cards.Length));
    }

    [Theory]
    [InlineData("LENS", 1)]
    [InlineData("acme", 2)]
    [InlineData("sales@acme", 2)]
    [InlineData("+7 (727) 250-11", 2)]
    [InlineData("7272501122", 2)]
    [InlineData("99", 0)]
    [InlineData("   ", 3)]
    public void PIPE_9_Search_finds_title_client_mail_and_phone_digits(string text, int found)
    {
        _desk.Publish(
            new ClientSnapshot(5, "Acme", null, "sales@acme.example", "77272501122", 1).Is(),
            (Deal(1, owner: 1, amount: 1) with { ClientId = 5, Title = "Lens" }).Is(),
            (Deal(2, owner: 1, amount: 2) with { ClientId = 5 }).Is(),
            (Deal(3, owner: 1, amount: 4) with { ClientId = 6 }).Is());

        var column = Column(Company with { Filter = new DealFilter { Search = text } }, New);

        Assert.Equal(found, column.Count);
        Assert.Equal(found, column.Cards.Length);
    }

    [Fact]
    public void Show_more_adds_a_page_to_that_column_and_equal_wishes_are_equal_specs()
    {
        _desk.Publish(Enumerable.Range(1, 100).Select(id => Deal(id, owner: 1, stage: id > 50 ? Proposal : New).Is()));

        var more = Company.ShowMore(Proposal).ShowMore(New).ShowMore(New);

        Assert.Equal((50, 50), (Column(more, Proposal).Cards.Length, Column(more, New).Cards.Length));
        Assert.Equal(30, Column(Company.ShowMore(New), Proposal).Cards.Length);
        Assert.Equal(Company.ShowMore(New).ShowMore(Proposal), Company.ShowMore(Proposal).ShowMore(New));
    }

    [Fact]
    public void A_next_step_by_another_person_reaches_the_board_of_the_deals_owner()
    {
        _desk.Publish(Deal(1, owner: 1).Is());
        using var watch = _desk.Engine.Watch(new BoardSpec(new SalesScope.Employee(1), Pipeline));
        var due = new DateTime(2017, 12, 20, 9, 0, 0, DateTimeKind.Utc);

        _desk.Tell(Activity(1, employee: 2, deal: 1, due).Is(), Activity(2, employee: 2, deal: 1, due.AddDays(-1)).Is());
        Assert.Equal("Step 2", watch.Take()?.View.Columns[0].Cards[0].NextStep?.Subject);
        _desk.Time.Advance(250);
        _desk.Tell(new Removed<Domain.Activities.ActivitySnapshot>(2));
        Assert.Equal("Step 1", watch.Take()?.View.Columns[0].Cards[0].NextStep?.Subject);
        _desk.Time.Advance(250);
        _desk.Tell(Activity(1, employee: 3, deal: null, due, version: 2).Is());

        Assert.Null(Assert.NotNull(watch.Take()).View.Columns[0].Cards[0].NextStep);
    }

    [Fact]
    public void G14_Another_pipeline_and_another_persons_deals_leave_the_board_alone()
    {
        using var watch = _desk.Engine.Watch(new BoardSpec(new SalesScope.Employee(1), Pipeline));

        _desk.Tell(Deal(1, owner: 2).Is(), (Deal(2, owner: 1) with { PipelineId = 9, StageId = 99 }).Is());

        Assert.Null(watch.Take());
    }

    [Fact]
    public void Names_that_come_later_are_put_on_the_cards()
    {
        _desk.Publish((Deal(1, owner: 8) with { ClientId = 3 }).Is());
        using var watch = _desk.Engine.Watch(Company);
        Assert.Equal(("", ""), (watch.Current.Columns[0].Cards[0].Client, watch.Current.Columns[0].Cards[0].Owner));

        _desk.Tell(new ClientSnapshot(3, "Acme", null, null, null, 1).Is(), Person(8).Is());

        var card = Assert.NotNull(watch.Take()).View.Columns[0].Cards[0];
        Assert.Equal(("Acme", "Person 008"), (card.Client, card.Owner));
    }

    private BoardColumn Column(BoardSpec spec, long stage) => _desk.Engine.Read(spec).Columns.Single(column => column.StageId == stage);
}
