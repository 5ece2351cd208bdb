using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Meetings;

/// <summary>What a meeting decided: who does what until when. The owner's task is an activity of its own.</summary>
public sealed class MeetingDecision : IVersioned
{
    private MeetingDecision()
    {
    }

    internal MeetingDecision(Meeting meeting, string text, long ownerId, DateOnly dueOn, long? dealId, DateTime at)
    {
        Meeting = meeting;
        Text = text;
        OwnerId = ownerId;
        DueOn = dueOn;
        DealId = dealId;
        At = at;
    }

    public long Id { get; private set; }

    public long MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public long OwnerId { get; private set; }

    public DateOnly DueOn { get; private set; }

    public long? DealId { get; private set; }

    public DateTime At { get; private set; }

    public int Version { get; private set; }
}
