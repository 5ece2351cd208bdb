using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Actions.Tests.Pipelines.Support;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Pipelines;

public sealed class PipelineSettingsTests : IAsyncLifetime
{
    private readonly SalesFloor _floor = new();

    private static CancellationToken Ct => SalesFloor.Ct;

    private static SavePipeline.Request New(string name) => new(null, name)
    {
        Stages = [new("Lead", StageKind.Open, 10), new("Lost", StageKind.Lost, 0), new("Offer", StageKind.Open, 60), new("Won", StageKind.Won, 100)],
    };

    public ValueTask InitializeAsync() => _floor.InitializeAsync();

    public ValueTask DisposeAsync() => _floor.DisposeAsync();

    [Fact]
    public async Task PIPE_13_A_new_pipeline_comes_with_its_stages_open_ones_first()
    {
        var saved = Assert.IsType<SavePipeline.Saved>(await SaveAsync(New("  Retail ") with { AverageBill = 500, ChatLabel = "RT", Members = [new(_floor.Bob.Id, 20)] }));

        var pipeline = await ReadAsync(saved.Id);
        Assert.Equal(("Retail", 500m, "RT"), (pipeline.Name, pipeline.AverageBill ?? 0, pipeline.ChatLabel));
        Assert.Equal(["Lead", "Offer", "Won", "Lost"], pipeline.Stages.OrderBy(stage => stage.Order).Select(stage => stage.Name));
        Assert.Equal((_floor.Bob.Id, 20), Assert.Single(pipeline.Members) is var member ? (member.EmployeeId, member.Capacity ?? 0) : default);
    }

    [Fact]
    public async Task PIPE_14_The_name_is_required_and_its_own()
    {
        Assert.Equal(new SavePipeline.BadName("  "), await SaveAsync(New("  ")));
        Assert.IsType<SavePipeline.BadName>(await SaveAsync(New(new string('x', 201))));
        Assert.Equal(new SavePipeline.NameTaken("EU"), await SaveAsync(New("EU")));
    }

    [Fact]
    public async Task PIPE_11_The_board_has_an_order_and_cards_of_at_most_five_fields()
    {
        const CardFields five = CardFields.Client | CardFields.Product | CardFields.Source | CardFields.ExpectedOn | CardFields.CreatedOn;
        Assert.IsType<SavePipeline.BadCardFields>(await SaveAsync(New("Retail") with { CardFields = five | CardFields.Amount }));
        Assert.IsType<SavePipeline.BadCardFields>(await SaveAsync(New("Retail") with { CardFields = (CardFields)256 }));

        var saved = Assert.IsType<SavePipeline.Saved>(await SaveAsync(New("Retail") with { CardFields = five, BoardSort = BoardSort.Urgency }));

        var pipeline = await ReadAsync(saved.Id);
        Assert.Equal((BoardSort.Urgency, five), (pipeline.BoardSort, pipeline.CardFields));
    }

    [Fact]
    public async Task PIPE_16_A_chat_label_of_13_characters_is_refused_with_itself()
    {
        Assert.Equal(new SavePipeline.LabelTooLong("1234567890123"), await SaveAsync(New("Retail") with { ChatLabel = "1234567890123" }));
        Assert.IsType<SavePipeline.Saved>(await SaveAsync(New("Retail") with { ChatLabel = " 123456789012 " }));
    }

    [Fact]
    public async Task PIPE_15_PIPE_17_PIPE_27_PIPE_35_Settings_of_an_existing_pipeline_can_be_changed_at_any_time()
    {
        var request = new SavePipeline.Request(_floor.Eu.Id, "Europe")
        {
            AverageBill = 12.5m,
            ChatLabel = "EUR",
            Distribution = DistributionMode.Even,
            Choice = LeadChoice.Related,
            Balance = LeadBalance.Fewest,
        };

        Assert.IsType<SavePipeline.Saved>(await SaveAsync(request, _floor.Head));

        var pipeline = await ReadAsync(_floor.Eu.Id);
        Assert.Equal(("Europe", 12.5m, "EUR"), (pipeline.Name, pipeline.AverageBill ?? 0, pipeline.ChatLabel));
        Assert.Equal((DistributionMode.Even, LeadChoice.Related, LeadBalance.Fewest), (pipeline.Distribution, pipeline.Choice, pipeline.Balance));
        Assert.Equal(3, pipeline.Members.Count);
        Assert.Equal("Ann", (await _floor.ReadAsync(context => context.Journal.OrderByDescending(row => row.Sequence).FirstAsync(Ct))).Actor);
    }

    [Fact]
    public async Task PIPE_18_PIPE_28_A_head_adds_and_removes_own_people_and_leaves_those_of_others()
    {
        Assert.IsType<SavePipeline.Saved>(await SaveAsync(new(_floor.Eu.Id, "EU") { Members = [new(_floor.Eve.Id, 5)] }, _floor.Head));

        Assert.Equal([(_floor.Eve.Id, 5), (_floor.Sam.Id, 0)], (await ReadAsync(_floor.Eu.Id)).Members.OrderBy(member => member.EmployeeId).Select(member => (member.EmployeeId, member.Capacity ?? 0)));
        Assert.Equal(
            new SavePipeline.UnknownEmployee(_floor.Sam.Id),
            await SaveAsync(new(_floor.Eu.Id, "EU") { Members = [new(_floor.Sam.Id, null)] }, _floor.Head));
        Assert.IsType<SavePipeline.Saved>(await SaveAsync(new(_floor.Eu.Id, "EU") { Members = [] }));
        Assert.Empty((await ReadAsync(_floor.Eu.Id)).Members);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_nothing_is_changed()
    {
        var before = (await ReadAsync(_floor.Eu.Id)).Version;

        Assert.Equal(new SavePipeline.BadBill(-1), await SaveAsync(New("Retail") with { AverageBill = -1 }));
        Assert.Equal(new SavePipeline.BadCapacity(0), await SaveAsync(New("Retail") with { Members = [new(_floor.Bob.Id, 0)] }));
        Assert.IsType<SavePipeline.StagesMissing>(await SaveAsync(New("Retail") with { Stages = [new("Lead", StageKind.Open, 10)] }));
        Assert.Equal(new SavePipeline.BadStage("Lead"), await SaveAsync(New("Retail") with { Stages = [.. New("").Stages, new("Lead", StageKind.Open, 1)] }));
        Assert.Equal(new SavePipeline.Conflict(before), await SaveAsync(new(_floor.Eu.Id, "EU", before + 1)));
        Assert.IsType<SavePipeline.NotFound>(await SaveAsync(new(777, "EU")));
        Assert.Equal(before, (await ReadAsync(_floor.Eu.Id)).Version);
        Assert.Equal(1, await _floor.ReadAsync(context => context.Pipelines.CountAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_35_Who_may_not_manage_pipelines_is_refused_everywhere()
    {
        foreach (var caller in new[] { _floor.Seller, _floor.Admin with { MayWrite = false }, _floor.Head with { Rights = RoleRights.Recall } })
        {
            Assert.IsType<SavePipeline.Denied>(await SaveAsync(New("Retail"), caller));
            Assert.IsType<SaveStage.Denied>(await _floor.Get<SaveStage>().ExecuteAsync(new(_floor.Eu.Id, null, "X", StageKind.Open, 1), caller, Ct));
            Assert.IsType<OrderStages.Denied>(await _floor.Get<OrderStages>().ExecuteAsync(new(_floor.Eu.Id, []), caller, Ct));
            Assert.IsType<DeleteStage.Denied>(await _floor.Get<DeleteStage>().ExecuteAsync(new(_floor.Eu.Stages[0].Id, null), caller, Ct));
            Assert.IsType<SaveLostReason.Denied>(await _floor.Get<SaveLostReason>().ExecuteAsync(new(null, "X", false, true), caller, Ct));
            Assert.IsType<SaveLostReason.Denied>(await _floor.Get<SaveLostReason>().OrderAsync([], caller, Ct));
            Assert.IsType<SaveAbsence.Denied>(await _floor.Get<SaveAbsence>().ExecuteAsync(new(_floor.Bob.Id, SalesFloor.Today, SalesFloor.Today), caller, Ct));
            Assert.IsType<SaveAbsence.Denied>(await _floor.Get<SaveAbsence>().RemoveAsync(1, caller, Ct));
        }
    }

    [Fact]
    public async Task AHEAD_15_Absences_are_written_down_for_own_people_only()
    {
        var action = _floor.Get<SaveAbsence>();

        Assert.IsType<SaveAbsence.Saved>(await action.ExecuteAsync(new(_floor.Bob.Id, SalesFloor.Today, SalesFloor.Today.AddDays(3)), _floor.Head, Ct));
        Assert.IsType<SaveAbsence.NotFound>(await action.ExecuteAsync(new(_floor.Sam.Id, SalesFloor.Today, SalesFloor.Today), _floor.Head, Ct));
        Assert.IsType<SaveAbsence.BadDays>(await action.ExecuteAsync(new(_floor.Bob.Id, SalesFloor.Today, SalesFloor.Today.AddDays(-1)), _floor.Head, Ct));
        var id = await _floor.ReadAsync(context => context.Absences.Select(absence => absence.Id).SingleAsync(Ct));
        Assert.IsType<SaveAbsence.NotFound>(await action.RemoveAsync(id, _floor.Head with { Scope = new SalesScope.Departments([]) }, Ct));
        Assert.IsType<SaveAbsence.Saved>(await action.RemoveAsync(id, _floor.Head, Ct));
    }

    private Task<SavePipeline.Outcome> SaveAsync(SavePipeline.Request request, Caller? caller = null) =>
        _floor.Get<SavePipeline>().ExecuteAsync(request, caller ?? _floor.Admin, Ct);

    private Task<Pipeline> ReadAsync(long id) => _floor.ReadAsync(context => context.Pipelines.AsNoTracking()
        .Include(pipeline => pipeline.Stages).Include(pipeline => pipeline.Members).AsSplitQuery().SingleAsync(pipeline => pipeline.Id == id, Ct));
}
