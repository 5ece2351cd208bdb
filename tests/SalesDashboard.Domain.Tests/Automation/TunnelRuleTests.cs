using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Automation;

public sealed class TunnelRuleTests
{
    private static readonly TunnelFacts s_facts = new(TunnelEvent.DealEnteredStage, ClientId: 1, DealId: 2, "Exhibition", "Retail", PipelineId: 5, StageId: 51, Amount: 100);

    [Fact]
    public void PIPE_37_A_rule_without_conditions_matches_its_event_only()
    {
        var rule = Rule();

        Assert.True(rule.Matches(s_facts));
        Assert.False(rule.Matches(s_facts with { Event = TunnelEvent.DealWon }));
        rule.Rename("Off", isActive: false);
        Assert.False(rule.Matches(s_facts));
    }

    [Theory]
    [InlineData("exhibition", null, null, null, null, true)]
    [InlineData("Web", null, null, null, null, false)]
    [InlineData(null, "RETAIL", null, null, null, true)]
    [InlineData(null, "Bank", null, null, null, false)]
    [InlineData(null, null, 5L, 51L, null, true)]
    [InlineData(null, null, 6L, null, null, false)]
    [InlineData(null, null, 5L, 52L, null, false)]
    [InlineData(null, null, null, null, 100, true)]
    [InlineData(null, null, null, null, 101, false)]
    public void PIPE_37_Every_condition_that_is_given_must_hold(string? source, string? segment, long? pipeline, long? stage, int? amount, bool matches)
    {
        var rule = Rule();
        rule.When(TunnelEvent.DealEnteredStage, source, segment, pipeline, stage, amount);

        Assert.Equal(matches, rule.Matches(s_facts));
    }

    [Fact]
    public void PIPE_37_A_deal_without_an_amount_reaches_no_least_amount()
    {
        var rule = Rule();
        rule.When(TunnelEvent.DealEnteredStage, null, null, null, null, 0);

        Assert.False(rule.Matches(s_facts with { Amount = null }));
    }

    [Fact]
    public void PIPE_37_A_chain_ends_where_it_meets_a_rule_again_or_gets_too_long()
    {
        var (first, second) = (Rule().WithId(1), Rule().WithId(2));
        var run = new TunnelRun(first, 10, s_facts, cause: null, DateTime.UnixEpoch);
        var next = new TunnelRun(second, 11, s_facts, run, DateTime.UnixEpoch);

        Assert.False(TunnelRun.IsLoop(first, null));
        Assert.False(TunnelRun.IsLoop(second, run));
        Assert.True(TunnelRun.IsLoop(first, next));
        Assert.False(TunnelRun.IsLoop(Rule().WithId(12), next));
        Assert.Equal((1, "1,2"), (next.Depth, next.Chain));
        var chain = Enumerable.Range(3, TunnelRun.MaxDepth).Aggregate(next, (cause, id) => new TunnelRun(Rule().WithId(id), 12, s_facts, cause, DateTime.UnixEpoch));
        Assert.True(TunnelRun.IsLoop(Rule().WithId(99), chain));
    }

    [Theory]
    [InlineData(true, TunnelEvent.ClientCreated, TunnelAction.AddToPipeline, 5, true)]
    [InlineData(false, TunnelEvent.ClientCreated, TunnelAction.AddToPipeline, 5, false)]
    [InlineData(true, TunnelEvent.None, TunnelAction.AddToPipeline, 5, false)]
    [InlineData(true, TunnelEvent.ClientCreated, TunnelAction.Assign, 5, false)]
    [InlineData(true, TunnelEvent.ClientCreated, TunnelAction.AddToPipeline, 6, false)]
    public void PIPE_26_A_pipeline_is_fed_by_an_active_rule_with_an_event_that_adds_to_it(bool isActive, TunnelEvent happens, TunnelAction action, long target, bool feeds) =>
        Assert.Equal(feeds, new TunnelRuleSnapshot(1, "Rule", isActive, happens, action, target, 1).Feeds(5));

    private static TunnelRule Rule()
    {
        var rule = new TunnelRule("Rule");
        rule.When(TunnelEvent.DealEnteredStage, null, null, null, null, null);
        rule.Then(TunnelAction.AddToPipeline, 5, null, ActivityType.Task, null, 0);
        return rule;
    }
}
