using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Deals;
using Xunit;

namespace SalesDashboard.Live.Tests.Views.Deals;

/// <summary>Each way to narrow deals, alone, over a small company; and random combinations against a plain walk.</summary>
public sealed class DealFilterTests
{
    private static readonly SalesScope s_company = new SalesScope.Company();
    private static readonly DateTime s_noon = Rows.Today.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private readonly SalesBook _book = new(Rows.Today);

    public DealFilterTests()
    {
        Tell([.. Rows.Stages(), Rows.Department(1).Is(), Rows.Department(2).Is()]);
        Tell([Rows.Person(1, department: 1).Is(), Rows.Person(2, department: 2).Is(), Rows.Rate(1, "EUR", 2, new DateOnly(2017, 1, 1)).Is()]);
        Tell(
            new ClientSnapshot(1, "Дала Агро", "Retail", "info@dala.kz", "77011234567", 1) { City = "Almaty" }.Is(),
            new ClientSnapshot(2, "Tau Build", "Medical", null, null, 1) { City = "Astana" }.Is());
        Tell(
            (Rows.Deal(1, 1) with { Title = "Насос", ClientId = 1, Source = "Exhibition", ProductId = 7 }).Is(),
            (Rows.Deal(2, 1, 300, Rows.Proposal) with { ClientId = 2, Currency = "EUR", ExpectedCloseOn = Rows.Today.AddDays(5) }).Is(),
            (Rows.Deal(3, 2, null, Rows.Lost) with { LostReasonId = 5, ClosedFromStageId = Rows.Proposal, ClosedOn = new DateOnly(2017, 11, 30) }).Is(),
            Rows.Deal(4, 2, 50, Rows.Lost).Is(),
            (Rows.Deal(5, 2, 70, Rows.Won) with { ClosedFromStageId = Rows.Proposal }).Is());
        Tell(
            Rows.Activity(1, 1, 1, s_noon.AddDays(-1)).Is(),
            Rows.Activity(2, 1, 2, s_noon).Is());
    }

    [Theory]
    [InlineData("pipeline=1", "1 2 3 4 5")]
    [InlineData("stages", "2 3 4")]
    [InlineData("open", "1 2")]
    [InlineData("owner", "3 4 5")]
    [InlineData("reason", "3")]
    [InlineData("no reason", "4")]
    [InlineData("lost at", "3")]
    [InlineData("lost at none", "4")]
    [InlineData("client", "1")]
    [InlineData("no client", "3 4 5")]
    [InlineData("segment", "1")]
    [InlineData("city", "2")]
    [InlineData("source", "1")]
    [InlineData("product", "1")]
    [InlineData("created", "1 2 3 4 5")]
    [InlineData("expected", "2")]
    [InlineData("closed to", "3")]
    [InlineData("worth from 100", "1 2")]
    [InlineData("worth to 100", "1 3 4 5")]
    [InlineData("overdue", "1")]
    [InlineData("today", "2")]
    [InlineData("no step", "")]
    public void PIPE_12_Each_field_of_the_panel_narrows(string what, string ids)
    {
        var filter = what switch
        {
            "pipeline=1" => new DealFilter { PipelineId = Rows.Pipeline },
            "stages" => new DealFilter { Stages = new IdSet(Rows.Lost, Rows.Proposal) },
            "open" => new DealFilter { Kind = StageKind.Open },
            "owner" => new DealFilter { OwnerId = 2 },
            "reason" => new DealFilter { LostReasonId = 5 },
            "no reason" => new DealFilter { LostReasonId = DealFilter.None },
            "lost at" => new DealFilter { LostAtStageId = Rows.Proposal },
            "lost at none" => new DealFilter { LostAtStageId = DealFilter.None },
            "client" => new DealFilter { ClientId = 1 },
            "no client" => new DealFilter { ClientId = DealFilter.None },
            "segment" => new DealFilter { Segment = "retail" },
            "city" => new DealFilter { City = "ASTANA" },
            "source" => new DealFilter { Source = "exhibition" },
            "product" => new DealFilter { ProductId = 7 },
            "created" => new DealFilter { Dates = new DealDates(DealDateField.Created, new DateOnly(2017, 11, 1), new DateOnly(2017, 11, 1)) },
            "expected" => new DealFilter { Dates = new DealDates(DealDateField.Expected, null, null) },
            "closed to" => new DealFilter { Dates = new DealDates(DealDateField.Closed, null, new DateOnly(2017, 11, 30)) },
            "worth from 100" => new DealFilter { MinAmount = 100 },
            "worth to 100" => new DealFilter { MaxAmount = 100 },
            "overdue" => new DealFilter { NextStep = NextStepFilter.Overdue },
            "today" => new DealFilter { NextStep = NextStepFilter.Today },
            "no step" => new DealFilter { NextStep = NextStepFilter.None },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

        Assert.Equal(ids, Ids(filter, s_company));
    }

    [Theory]
    [InlineData("насо", "1")]
    [InlineData("дала", "1")]
    [InlineData("INFO@dala", "1")]
    [InlineData("+7 (701) 123-45", "1")]
    [InlineData("701.123", "1")]
    [InlineData("nobody", "")]
    public void PIPE_9_Deals_are_found_by_name_email_and_phone_in_any_format(string text, string ids) =>
        Assert.Equal(ids, Ids(new DealFilter { Search = text }, s_company));

    [Fact]
    public void PIPE_8_A_manager_picked_out_of_the_scope_gives_nothing()
    {
        Assert.Equal("3 4 5", Ids(new DealFilter { OwnerId = 2 }, s_company));
        Assert.Equal("", Ids(new DealFilter { OwnerId = 2 }, new SalesScope.Employee(1)));
        Assert.Equal("", Ids(new DealFilter { OwnerId = 2 }, new SalesScope.Departments([1])));
        Assert.Equal("1 2", Ids(DealFilter.All, new SalesScope.Departments([1])));
        Assert.Equal("2", Ids(new DealFilter { Stages = new IdSet(Rows.Proposal, Rows.Lost) }, new SalesScope.Departments([1])));
        Assert.Equal("", Ids(DealFilter.All, new SalesScope.Nothing()));
    }

    [Fact]
    public void AHEAD_17_Stuck_is_longer_than_the_stage_allows_without_anything_planned()
    {
        var filter = new DealFilter { IsStuck = true };
        Assert.Equal("", Ids(filter, s_company));

        Tell(_book.Catalog.Stages[Rows.New] with { StuckAfterDays = 13, Version = 2 }, _book.Catalog.Stages[Rows.Proposal] with { StuckAfterDays = 13, Version = 2 });
        Assert.Equal("1", Ids(filter, s_company));

        Tell(_book.Catalog.Stages[Rows.New] with { StuckAfterDays = 14, Version = 3 });
        Assert.Equal("", Ids(filter, s_company));
    }

    [Fact]
    public void Equal_filters_are_equal_values_and_an_empty_one_is_all()
    {
        Assert.Equal(new DealFilter { Stages = new IdSet(2, 1) }, new DealFilter { Stages = new IdSet(1, 2, 1) });
        Assert.NotEqual(new DealFilter { Stages = new IdSet(1) }, new DealFilter { Stages = new IdSet(2) });
        Assert.True(new DealFilter { Stages = new IdSet() }.IsEmpty);
        Assert.False(new DealFilter { IsStuck = true }.IsEmpty);
    }

    private string Ids(DealFilter filter, SalesScope scope) => string.Join(' ', filter.In(_book, scope).Select(deal => deal.Id).Order());

    private void Tell(params IEnumerable<Domain.Changes.Change> changes)
    {
        foreach (var change in changes)
        {
            _book.Apply(change);
        }
    }

    private void Tell(params IEnumerable<StageSnapshot> stages) => Tell(stages.Select(Rows.Is));
}
