using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Random;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Live.Views.Reports;
using Xunit;

namespace SalesDashboard.Live.Tests.Views.Reports;

/// <summary>The report of lost reasons: figures by hand, and every figure against the list it opens.</summary>
public sealed class LostReasonsTests
{
    private const long Price = 1;
    private const long Other = 2;

    private static readonly SalesScope s_company = new SalesScope.Company();

    private readonly SalesBook _book = new(Rows.Today);

    public LostReasonsTests()
    {
        Tell(Rows.Stages());
        Tell(Rows.Person(1).Is(), Rows.Person(2).Is(), Rows.Person(3).Is());
        Tell(new LostReasonSnapshot(Price, "Price", NeedsComment: false, 1, true, 1).Is(), new LostReasonSnapshot(Other, "Other", NeedsComment: true, 2, true, 1).Is());
        Tell(
            Rows.Deal(1, 1, stage: Rows.Won).Is(),
            Rows.Deal(2, 1, stage: Rows.Won).Is(),
            Rows.Deal(3, 1, stage: Rows.Won).Is(),
            Lost(4, 1, Price, Rows.Proposal).Is(),
            Rows.Deal(5, 2, stage: Rows.Won).Is(),
            Lost(6, 2, Price, Rows.New).Is(),
            Lost(7, 2, Price, Rows.Proposal).Is(),
            Lost(8, 2, Other, Rows.New).Is(),
            (Lost(9, 3, null, null) with { ClosedOn = new DateOnly(2017, 3, 1) }).Is(),
            Rows.Deal(10, 3).Is());
    }

    [Fact]
    public void PIPE_56_PIPE_60_PIPE_61_Pipelines_have_their_won_and_lost_deals_and_the_ratio()
    {
        var row = Assert.Single(Read(LostGrouping.Pipeline).Rows);

        Assert.Equal(("EU", 4, 5), (row.Name, row.Won, row.Lost));
        Assert.Equal((0.444m, 0.556m), (Math.Round(row.WonShare ?? 0, 3), Math.Round(row.LostShare ?? 0, 3)));
    }

    [Fact]
    public void PIPE_57_Managers_have_theirs_the_most_losses_first() =>
        Assert.Equal([(2L, 1, 3), (1L, 3, 1), (3L, 0, 1)], Read(LostGrouping.Manager).Rows.Select(row => (row.Id, row.Won, row.Lost)));

    [Theory]
    [InlineData(LostGrouping.Pipeline)]
    [InlineData(LostGrouping.Manager)]
    public void PIPE_58_Details_are_the_other_grouping_inside_and_add_up(LostGrouping by)
    {
        Assert.All(Read(by).Rows, row => Assert.Empty(row.Details));

        var rows = Read(by, details: true).Rows;

        Assert.All(rows, row => Assert.Equal((row.Won, row.Lost), (row.Details.Sum(inner => inner.Won), row.Details.Sum(inner => inner.Lost))));
        Assert.All(rows.SelectMany(row => row.Details), inner => Assert.True(inner.Filter is { PipelineId: not null, OwnerId: not null }));
    }

    [Fact]
    public void PIPE_59_A_period_narrows_and_without_one_all_time_counts()
    {
        Assert.Equal(5, Read(LostGrouping.Pipeline).Total.Lost);
        Assert.Equal(1, Read(LostGrouping.Pipeline, from: new DateOnly(2017, 1, 1), to: new DateOnly(2017, 3, 31)).Total.Lost);
        Assert.Equal((4, 4), Counts(Read(LostGrouping.Manager, from: new DateOnly(2017, 12, 1)).Total));
        Assert.Equal((0, 1), Counts(Read(LostGrouping.Manager, to: new DateOnly(2017, 3, 1)).Total));
    }

    [Fact]
    public void PIPE_62_AHEAD_16_Reasons_are_broken_down_with_their_stages_and_the_share_of_other()
    {
        var total = Read(LostGrouping.Pipeline).Total;

        Assert.Equal([(Price, 3, false), (DealFilter.None, 1, false), (Other, 1, true)], total.Reasons.Select(reason => (reason.ReasonId, reason.Count, reason.IsOther)));
        Assert.Equal(0.6m, total.Reasons[0].Share);
        Assert.Equal(0.2m, total.OtherShare);
        Assert.Equal([("Stage 12", 2), ("Stage 11", 1)], total.Reasons[0].Stages.Select(stage => (stage.Name, stage.Count)));
        Assert.Equal([(DealFilter.None, 1)], total.Reasons[1].Stages.Select(stage => (stage.StageId, stage.Count)));
    }

    [Fact]
    public void PIPE_62_Where_there_are_several_pipelines_a_stage_is_named_with_its_own()
    {
        Tell(new PipelineSnapshot(99, "Retail", AverageBill: null, ChatLabel: null, Version: 1).Is());

        Assert.Equal(["EU: Stage 12", "EU: Stage 11"], Read(LostGrouping.Pipeline).Total.Reasons[0].Stages.Select(stage => stage.Name));
    }

    [Fact]
    public void PIPE_66_Sellers_with_the_fewest_refusals_lead_and_who_sold_nothing_is_not_among_them() =>
        Assert.Equal([1L, 2], Read(LostGrouping.Pipeline).Top.Select(row => row.Id));

    [Fact]
    public void PIPE_66_A_reason_of_most_managers_stands_out()
    {
        var shared = Read(LostGrouping.Pipeline).Shared;

        Assert.Equal([(Price, 2, 3, true), (DealFilter.None, 1, 3, false), (Other, 1, 3, false)], shared.Select(it => (it.Reason.ReasonId, it.Managers, it.Losers, it.IsShared)));
    }

    [Fact]
    public void PIPE_54_A_recalled_deal_leaves_the_report_at_once()
    {
        Tell(Rows.Deal(4, 1, version: 2).Is());

        Assert.Equal((4, 4), Counts(Read(LostGrouping.Pipeline).Total));
    }

    [Theory]
    [InlineData(null, 4, 5)]
    [InlineData(1L, 3, 1)]
    [InlineData(3L, 0, 1)]
    public void CAB_1_The_report_holds_the_scope_alone(long? employee, int won, int lost)
    {
        SalesScope scope = employee is { } id ? new SalesScope.Employee(id) : s_company;

        Assert.Equal((won, lost), Counts(new LostReasonsSpec(scope, LostGrouping.Pipeline, HasDetails: true, null, null).Compute(_book, null).Total));
    }

    [Fact]
    public void AHEAD_2_PIPE_64_Every_figure_is_the_length_of_the_list_it_opens_in_every_scope()
    {
        var world = new World(5);
        var book = new SalesBook(world.Today);
        foreach (var change in world.Changes)
        {
            book.Apply(change);
        }

        for (var i = 0; i < 3000; i++)
        {
            if (world.Next() is { } change)
            {
                book.Apply(change is Domain.Changes.Upserted<DealSnapshot> { Row: { Kind: StageKind.Lost } deal } ? Reasoned(deal).Is() : change);
            }
        }

        var figures = 0;
        SalesScope[] scopes = [s_company, new SalesScope.Departments([1, 3, 5], 7), new SalesScope.Employee(4), new SalesScope.Nothing()];
        foreach (var scope in scopes)
        {
            foreach (var by in Enum.GetValues<LostGrouping>())
            {
                foreach (var from in new DateOnly?[] { null, new DateOnly(2017, 11, 10) })
                {
                    var view = new LostReasonsSpec(scope, by, HasDetails: true, from, from?.AddDays(60)).Compute(book, null);
                    foreach (var row in view.Rows.Concat(view.Rows.SelectMany(row => row.Details)).Concat(view.Top).Append(view.Total))
                    {
                        Check(row.Won, row.WonDeals);
                        Check(row.Lost, row.LostDeals);
                        foreach (var reason in row.Reasons)
                        {
                            Check(reason.Count, reason.Filter);
                            Assert.All(reason.Stages, stage => Check(stage.Count, stage.Filter));
                        }
                    }
                }
            }

            void Check(int figure, DealFilter filter)
            {
                Assert.Equal(filter.In(book, scope).Count(), figure);
                figures++;
            }
        }

        Assert.True(figures > 500, $"{figures} figures");
    }

    private static DealSnapshot Reasoned(DealSnapshot deal) => deal with
    {
        LostReasonId = deal.Id % 4 == 0 ? null : deal.Id % 4,
        ClosedFromStageId = deal.Id % 3 == 0 ? null : deal.StageId - 2,
    };

    private static DealSnapshot Lost(long id, long owner, long? reason, long? from) =>
        Rows.Deal(id, owner, stage: Rows.Lost) with { LostReasonId = reason, ClosedFromStageId = from };

    private static (int Won, int Lost) Counts(LostRow row) => (row.Won, row.Lost);

    private LostReasonsView Read(LostGrouping by, bool details = false, DateOnly? from = null, DateOnly? to = null) =>
        new LostReasonsSpec(s_company, by, details, from, to).Compute(_book, null);

    private void Tell(params IEnumerable<Domain.Changes.Change> changes)
    {
        foreach (var change in changes)
        {
            _book.Apply(change);
        }
    }
}
