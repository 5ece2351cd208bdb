using System.Globalization;
using SalesDashboard.Actions.Automation;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Automation;

/// <summary>What is typed into a rule until it is saved. Empty texts ask for nothing.</summary>
public sealed class RuleForm
{
    public long? Id { get; private init; }

    public string Name { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public TunnelEvent Event { get; set; }

    public string Source { get; set; } = "";

    public string Segment { get; set; } = "";

    public string PipelineId { get; set; } = "";

    public string StageId { get; set; } = "";

    public string MinAmount { get; set; } = "";

    public TunnelAction Action { get; set; } = TunnelAction.AddToPipeline;

    public string TargetPipelineId { get; set; } = "";

    public string TargetEmployeeId { get; set; } = "";

    public ActivityType ActivityType { get; set; } = ActivityType.Task;

    public string Subject { get; set; } = "";

    public int DueInDays { get; set; }

    public static RuleForm From(TunnelRule rule) => new()
    {
        Id = rule.Id,
        Name = rule.Name,
        IsActive = rule.IsActive,
        Event = rule.Event,
        Source = rule.Source ?? "",
        Segment = rule.Segment ?? "",
        PipelineId = Text(rule.PipelineId),
        StageId = Text(rule.StageId),
        MinAmount = rule.MinAmount?.ToString("0.####", CultureInfo.CurrentCulture) ?? "",
        Action = rule.Action,
        TargetPipelineId = Text(rule.TargetPipelineId),
        TargetEmployeeId = Text(rule.TargetEmployeeId),
        ActivityType = rule.ActivityType,
        Subject = rule.Subject ?? "",
        DueInDays = rule.DueInDays,
    };

    /// <summary>What the chosen action does not use is left out. An amount that is no number becomes one that is refused.</summary>
    public SaveTunnelRule.Request ToRequest() => new(Id, Name, IsActive, Event, Action)
    {
        Source = Source,
        Segment = Segment,
        PipelineId = Event == TunnelEvent.ClientCreated ? null : Number(PipelineId),
        StageId = Event == TunnelEvent.ClientCreated ? null : Number(StageId),
        MinAmount = string.IsNullOrWhiteSpace(MinAmount) || Event == TunnelEvent.ClientCreated ? null : TypedNumber.TryParse(MinAmount, out var amount) ? amount : -1,
        TargetPipelineId = Action == TunnelAction.AddToPipeline ? Number(TargetPipelineId) : null,
        TargetEmployeeId = Action == TunnelAction.AddToPipeline ? null : Number(TargetEmployeeId),
        ActivityType = ActivityType,
        Subject = Action == TunnelAction.CreateActivity ? Subject : null,
        DueInDays = Action == TunnelAction.CreateActivity ? DueInDays : 0,
    };

    private static string Text(long? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
