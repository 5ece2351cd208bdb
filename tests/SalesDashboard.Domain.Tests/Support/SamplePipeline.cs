using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Domain.Tests.Support;

/// <summary>A stored pipeline of three open stages, won and lost, as the deal rules need one.</summary>
internal sealed class SamplePipeline
{
    public static readonly DateOnly Today = new(2017, 12, 15);
    public static readonly DateTime Now = new(2017, 12, 15, 9, 30, 0, DateTimeKind.Utc);

    private readonly long _firstStageId;

    public SamplePipeline(long id = 1)
    {
        _firstStageId = id * 100;
        Pipeline = new Pipeline("EU").WithId(id);
        New = Add("New lead", StageKind.Open, 10);
        Proposal = Add("Proposal sent", StageKind.Open, 50);
        Contract = Add("Contract", StageKind.Open, 90);
        Won = Add("Won", StageKind.Won, 100);
        Lost = Add("Lost", StageKind.Lost, 0);
    }

    public Pipeline Pipeline { get; }

    public Stage New { get; }

    public Stage Proposal { get; }

    public Stage Contract { get; }

    public Stage Won { get; }

    public Stage Lost { get; }

    public static LostReason TooExpensive { get; } = new LostReason("Too expensive", needsComment: false, 1).WithId(7);

    public static LostReason Other { get; } = new LostReason("Other", needsComment: true, 2).WithId(8);

    public static Employee Manager { get; } = new Employee("Asel Nurlan", Role.Manager).WithId(5);

    public Deal DealIn(Stage stage) =>
        new Deal("Compressor", stage, Manager, "KZT", new DateOnly(2017, 11, 1), "a0", Now.AddDays(-9)).WithId(77).WithVersion(3);

    public Deal WonDeal()
    {
        var deal = DealIn(Proposal);
        deal.MoveTo(Won, "a5", null, Today, Now);
        return deal;
    }

    public Deal LostDeal()
    {
        var deal = DealIn(Proposal);
        deal.MoveTo(Lost, "a5", new Loss(TooExpensive, "20 % above the other offer"), Today, Now);
        return deal;
    }

    private Stage Add(string name, StageKind kind, int probability) =>
        Pipeline.AddStage(name, kind, probability).WithId(_firstStageId + Pipeline.Stages.Count).With("PipelineId", Pipeline.Id);
}
