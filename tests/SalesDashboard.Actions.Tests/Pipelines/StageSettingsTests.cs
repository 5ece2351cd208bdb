using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Actions.Tests.Pipelines.Support;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Pipelines;

public sealed class StageSettingsTests : IAsyncLifetime
{
    private readonly SalesFloor _floor = new();

    private static CancellationToken Ct => SalesFloor.Ct;

    private long New => _floor.Eu.Stages[0].Id;

    private long Offer => _floor.Eu.Stages[1].Id;

    private long Won => _floor.Eu.Stages[2].Id;

    private long Lost => _floor.Eu.Stages[3].Id;

    public ValueTask InitializeAsync() => _floor.InitializeAsync();

    public ValueTask DisposeAsync() => _floor.DisposeAsync();

    [Fact]
    public async Task PIPE_29_A_stage_is_added_behind_the_last_of_its_kind_and_renamed()
    {
        var added = Assert.IsType<SaveStage.Saved>(await SaveAsync(new(_floor.Eu.Id, null, " Demo ", StageKind.Open, 30)));
        Assert.Equal(["New", "Offer", "Demo", "Won", "Lost"], await NamesAsync());

        await SaveAsync(new(_floor.Eu.Id, added.StageId, "Show", StageKind.Open, 35));

        Assert.Equal(["New", "Offer", "Show", "Won", "Lost"], await NamesAsync());
        Assert.Equal(new SaveStage.NameTaken("won"), await SaveAsync(new(_floor.Eu.Id, added.StageId, "won", StageKind.Open, 35)));
    }

    [Fact]
    public async Task PIPE_30_Columns_are_swapped_and_closing_stages_stay_behind_the_open_ones()
    {
        Assert.IsType<OrderStages.Ordered>(await _floor.Get<OrderStages>().ExecuteAsync(new(_floor.Eu.Id, [Lost, Offer, Won, New]), _floor.Head, Ct));

        Assert.Equal(["Offer", "New", "Won", "Lost"], await NamesAsync());
        Assert.IsType<OrderStages.OtherStages>(await _floor.Get<OrderStages>().ExecuteAsync(new(_floor.Eu.Id, [New, Offer]), _floor.Head, Ct));
        Assert.IsType<OrderStages.OtherStages>(await _floor.Get<OrderStages>().ExecuteAsync(new(_floor.Eu.Id, [New, New, Offer, Won, Lost]), _floor.Head, Ct));
    }

    [Fact]
    public async Task PIPE_31_PIPE_32_Colour_probability_days_and_the_question_for_a_reason_are_set()
    {
        await SaveAsync(new(_floor.Eu.Id, Offer, "Offer", StageKind.Open, 55) { Color = "#2B59D9", StuckAfterDays = 7, Requires = StageRequirements.Amount });
        await SaveAsync(new(_floor.Eu.Id, Lost, "Lost", StageKind.Lost, 0) { AsksLostReason = false, Requires = StageRequirements.Amount });

        var stages = await _floor.ReadAsync(context => context.Stages.AsNoTracking().ToDictionaryAsync(stage => stage.Id, Ct));
        Assert.Equal(("#2b59d9", 7, 55, StageRequirements.Amount), (stages[Offer].Color, stages[Offer].StuckAfterDays ?? 0, stages[Offer].Probability, stages[Offer].Requires));
        Assert.Equal((false, StageRequirements.None), (stages[Lost].AsksLostReason, stages[Lost].Requires));
    }

    [Fact]
    public async Task What_does_not_fit_a_stage_is_refused()
    {
        Assert.IsType<SaveStage.BadName>(await SaveAsync(new(_floor.Eu.Id, Offer, " ", StageKind.Open, 50)));
        Assert.Equal(new SaveStage.BadProbability(101), await SaveAsync(new(_floor.Eu.Id, Offer, "Offer", StageKind.Open, 101)));
        Assert.Equal(new SaveStage.BadDays(0), await SaveAsync(new(_floor.Eu.Id, Offer, "Offer", StageKind.Open, 50) { StuckAfterDays = 0 }));
        Assert.Equal(new SaveStage.BadColor("red;"), await SaveAsync(new(_floor.Eu.Id, Offer, "Offer", StageKind.Open, 50) { Color = "red;" }));
        Assert.Equal(new SaveStage.Conflict(1), await SaveAsync(new(_floor.Eu.Id, Offer, "Offer", StageKind.Open, 50) { Version = 9 }));
        Assert.IsType<SaveStage.NotFound>(await SaveAsync(new(777, Offer, "Offer", StageKind.Open, 50)));
        Assert.IsType<SaveStage.NotFound>(await SaveAsync(new(_floor.Eu.Id, 777, "Offer", StageKind.Open, 50)));
    }

    [Fact]
    public async Task PIPE_29_PIPE_54_A_stage_with_deals_goes_only_with_a_target_that_takes_them_all_in_order()
    {
        await _floor.AddedAsync(await _floor.ClientsAsync(450), owner: _floor.Bob);
        var titles = await _floor.ReadAsync(context => context.Deals.OrderBy(deal => deal.Rank).Select(deal => deal.ClientId).ToListAsync(Ct));
        var action = _floor.Get<DeleteStage>();

        Assert.Equal(new DeleteStage.NeedsTarget("New", 450), await action.ExecuteAsync(new(New, null), _floor.Head, Ct));
        Assert.Equal(new DeleteStage.NeedsTarget("New", 450), await action.ExecuteAsync(new(New, Won), _floor.Head, Ct));
        Assert.Equal(new DeleteStage.Deleted(450), await action.ExecuteAsync(new(New, Offer), _floor.Head, Ct));

        Assert.Equal(["Offer", "Won", "Lost"], await NamesAsync());
        Assert.Equal(titles, await _floor.ReadAsync(context => context.Deals.Where(deal => deal.StageId == Offer).OrderBy(deal => deal.Rank).Select(deal => deal.ClientId).ToListAsync(Ct)));
        Assert.Equal(450, await _floor.ReadAsync(context => context.Journal.CountAsync(row => row.Entity == "Deal" && row.Actor == "Ann" && row.Reason == "stage deleted: New", Ct)));
    }

    [Fact]
    public async Task PIPE_54_A_deal_lost_from_a_deleted_stage_is_recalled_to_the_open_stage_before_it()
    {
        var demo = Assert.IsType<SaveStage.Saved>(await SaveAsync(new(_floor.Eu.Id, null, "Demo", StageKind.Open, 70))).StageId;
        var deal = Assert.IsType<AddToPipeline.Added>(Assert.Single(await _floor.AddedAsync(await _floor.ClientsAsync(1), owner: _floor.Bob))).DealId;
        await MoveAsync(deal, demo, 1);
        await MoveAsync(deal, Lost, 2, _floor.Price.Id);

        Assert.Equal(new DeleteStage.Deleted(0), await _floor.Get<DeleteStage>().ExecuteAsync(new(demo, null), _floor.Admin, Ct));

        var recalled = await _floor.Get<RecallDeal>().ExecuteAsync(new(deal, 4, null), _floor.Admin, Ct);
        Assert.Equal("Offer", Assert.IsType<RecallDeal.Recalled>(recalled).Stage);
    }

    [Fact]
    public async Task A_pipeline_keeps_a_stage_of_each_kind()
    {
        Assert.Equal(new DeleteStage.LastOfItsKind("Won", StageKind.Won), await _floor.Get<DeleteStage>().ExecuteAsync(new(Won, null), _floor.Admin, Ct));
        Assert.IsType<DeleteStage.NotFound>(await _floor.Get<DeleteStage>().ExecuteAsync(new(777, null), _floor.Admin, Ct));
    }

    [Fact]
    public async Task CRM_4_A_stage_is_left_forward_only_with_what_it_asks_for()
    {
        await SaveAsync(new(_floor.Eu.Id, New, "New", StageKind.Open, 10) { Requires = StageRequirements.Amount | StageRequirements.Source | StageRequirements.Document });
        var deal = Assert.IsType<AddToPipeline.Added>(Assert.Single(await _floor.AddedAsync(await _floor.ClientsAsync(1), owner: _floor.Bob))).DealId;

        var refused = Assert.IsType<MoveDeal.Refused>(await MoveAsync(deal, Offer, 1));
        Assert.Equal(
            (MoveRefusal.RequirementsMissing, "Offer", "New", StageRequirements.Amount | StageRequirements.Source | StageRequirements.Document),
            (refused.Reason, refused.Stage, refused.FromStage, refused.Missing));
        Assert.Equal(MoveRefusal.RequirementsMissing, Assert.IsType<MoveDeal.Refused>(await MoveAsync(deal, Won, 1)).Reason);

        await _floor.ChangeAsync(async context =>
        {
            var known = await context.Deals.SingleAsync(row => row.Id == deal, Ct);
            known.Describe(known.Title, 10, "USD", "Exhibition", null);
        });
        Assert.Equal(StageRequirements.Document, Assert.IsType<MoveDeal.Refused>(await MoveAsync(deal, Offer, 2)).Missing);
        Assert.IsType<AttachDocument.Attached>(await AttachAsync(deal, @"C:\offers\offer.pdf", 3));

        Assert.IsType<MoveDeal.Moved>(await MoveAsync(deal, Offer, 2));
        Assert.IsType<MoveDeal.Moved>(await MoveAsync(deal, New, 3));
        Assert.IsType<MoveDeal.Moved>(await MoveAsync(deal, Lost, 4, _floor.Price.Id));
    }

    [Fact]
    public async Task CRM_4_Documents_are_kept_by_who_may_change_the_deal_within_bounds()
    {
        var deal = Assert.IsType<AddToPipeline.Added>(Assert.Single(await _floor.AddedAsync(await _floor.ClientsAsync(1), owner: _floor.Bob))).DealId;
        var sams = Assert.IsType<AddToPipeline.Added>(Assert.Single(await _floor.AddedAsync(await _floor.ClientsAsync(1), owner: _floor.Sam))).DealId;

        Assert.IsType<AttachDocument.BadName>(await AttachAsync(deal, "  ", 1));
        Assert.Equal(new AttachDocument.BadSize(0), await AttachAsync(deal, "a.txt", 0));
        Assert.IsType<AttachDocument.BadSize>(await AttachAsync(deal, "a.txt", DealDocument.MaxBytes + 1));
        Assert.IsType<AttachDocument.NotFound>(await _floor.Get<AttachDocument>().ExecuteAsync(new(sams, "a.txt", new byte[1]), _floor.Seller, Ct));
        Assert.IsType<AttachDocument.Denied>(await _floor.Get<AttachDocument>().ExecuteAsync(new(sams, "a.txt", new byte[1]), _floor.Seller with { Scope = new Domain.Access.SalesScope.Company() }, Ct));
        Assert.Equal("offer.pdf", Assert.IsType<AttachDocument.Attached>(await AttachAsync(deal, @"C:\offers\offer.pdf", 3)).Name);
        var row = await _floor.ReadAsync(context => context.Journal.SingleAsync(entry => entry.Entity == "DealDocument", Ct));
        Assert.Contains("offer.pdf", row.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Bytes", row.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_34_Reasons_are_one_list_with_clarifications_in_an_order_and_may_be_retired()
    {
        var action = _floor.Get<SaveLostReason>();
        var rival = Assert.IsType<SaveLostReason.Saved>(await action.ExecuteAsync(new(null, "Rival", true, true) { Clarifications = [" Cheaper ", "", "Quicker"] }, _floor.Head, Ct));

        Assert.Equal(new SaveLostReason.NameTaken("rival"), await action.ExecuteAsync(new(null, "rival", false, true), _floor.Head, Ct));
        Assert.IsType<SaveLostReason.BadName>(await action.ExecuteAsync(new(null, "", false, true), _floor.Head, Ct));
        Assert.IsType<SaveLostReason.BadClarifications>(await action.ExecuteAsync(new(null, "Long", false, true) { Clarifications = [new string('x', 201)] }, _floor.Head, Ct));
        Assert.IsType<SaveLostReason.Conflict>(await action.ExecuteAsync(new(rival.Id, "Rival", false, true, Version: 9), _floor.Head, Ct));
        Assert.IsType<SaveLostReason.NotFound>(await action.ExecuteAsync(new(777, "Rival", false, true), _floor.Head, Ct));
        Assert.IsType<SaveLostReason.Saved>(await action.OrderAsync([rival.Id, _floor.Price.Id], _floor.Head, Ct));
        Assert.IsType<SaveLostReason.Saved>(await action.ExecuteAsync(new(_floor.Price.Id, "Price", false, IsActive: false), _floor.Head, Ct));

        var reasons = await _floor.ReadAsync(context => context.LostReasons.AsNoTracking().OrderBy(reason => reason.Order).ToListAsync(Ct));
        Assert.Equal([("Rival", "Cheaper\nQuicker", true), ("Price", "", false)], reasons.Select(reason => (reason.Name, reason.Clarifications, reason.IsActive)));
    }

    private Task<SaveStage.Outcome> SaveAsync(SaveStage.Request request) => _floor.Get<SaveStage>().ExecuteAsync(request, _floor.Head, Ct);

    private Task<MoveDeal.Outcome> MoveAsync(long deal, long stage, int version, long? reason = null) =>
        _floor.Get<MoveDeal>().ExecuteAsync(new(deal, stage, null, version, reason), _floor.Admin, Ct);

    private Task<AttachDocument.Outcome> AttachAsync(long deal, string name, int bytes) =>
        _floor.Get<AttachDocument>().ExecuteAsync(new(deal, name, new byte[bytes]), _floor.Seller, Ct);

    private Task<List<string>> NamesAsync() => _floor.ReadAsync(context =>
        context.Stages.Where(stage => stage.PipelineId == _floor.Eu.Id).OrderBy(stage => stage.Order).Select(stage => stage.Name).ToListAsync(Ct));
}
