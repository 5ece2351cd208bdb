using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Plans;

public sealed class PlanTests
{
    private readonly Plan _plan = new(SamplePipeline.Manager, new Month(2017, 12), "KZT");

    [Fact]
    public void A_plan_begins_as_a_draft_of_nothing()
    {
        Assert.Equal(PlanStatus.Draft, _plan.Status);
        Assert.Equal(0, _plan.Amount);
        Assert.Empty(_plan.Revisions);
    }

    [Fact]
    public void PLAN_8_The_first_revision_has_no_former_amount()
    {
        Assert.True(Revise(287_600));

        var revision = Assert.Single(_plan.Revisions);
        Assert.Null(revision.From);
        Assert.Equal(287_600, revision.To);
        Assert.Equal(287_600, _plan.Amount);
        Assert.Equal(PlanStatus.Approved, _plan.Status);
    }

    [Fact]
    public void PLAN_28_A_correction_tells_who_when_from_what_to_what_and_why()
    {
        Revise(287_600);
        _plan.WithVersion(1);

        Assert.True(_plan.Revise(300_000, "KZT", PlanStatus.Approved, "Head of East", "A new client", SamplePipeline.Now));

        var revision = _plan.Revisions[^1];
        Assert.Equal(2, _plan.Revisions.Count);
        Assert.Equal(287_600, revision.From);
        Assert.Equal(300_000, revision.To);
        Assert.Equal(PlanStatus.Approved, revision.Status);
        Assert.Equal("Head of East", revision.Author);
        Assert.Equal("A new client", revision.Reason);
        Assert.Equal(SamplePipeline.Now, revision.At);
    }

    [Fact]
    public void AHEAD_13_The_same_value_again_leaves_no_revision()
    {
        Revise(287_600);
        _plan.WithVersion(1);

        Assert.False(Revise(287_600));
        Assert.Single(_plan.Revisions);
    }

    [Fact]
    public void AHEAD_13_A_change_of_the_status_or_currency_alone_is_a_revision()
    {
        Revise(287_600);
        _plan.WithVersion(1);

        Assert.True(_plan.Revise(287_600, "KZT", PlanStatus.Draft, "Head", null, SamplePipeline.Now));
        Assert.True(_plan.Revise(287_600, "USD", PlanStatus.Draft, "Head", null, SamplePipeline.Now));
        Assert.Equal(3, _plan.Revisions.Count);
    }

    [Fact]
    public void A_plan_of_zero_set_for_the_first_time_is_a_revision()
    {
        Assert.True(Revise(0));
        Assert.Single(_plan.Revisions);
    }

    [Fact]
    public void A_negative_plan_is_refused_and_changes_nothing()
    {
        Revise(100);

        Assert.Throws<ArgumentOutOfRangeException>(() => Revise(-0.01m));
        Assert.Equal(100, _plan.Amount);
        Assert.Single(_plan.Revisions);
    }

    private bool Revise(decimal amount) => _plan.Revise(amount, "KZT", PlanStatus.Approved, "Head", null, SamplePipeline.Now);
}
