using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Messages;

/// <summary>A conversation as the live book keeps it: who, how many, how many unread. No word of what was written.</summary>
public sealed record ConversationSnapshot(
    long Id, long FirstId, long SecondId, int MessageCount, DateTime LastAt, int UnreadByFirst, int UnreadBySecond, int Version) : ISnapshot
{
    public static ConversationSnapshot From(Conversation it) => new(
        it.Id, it.FirstId, it.SecondId, it.MessageCount, it.LastAt, it.UnreadByFirst, it.UnreadBySecond, it.Version);

    public bool Holds(long employeeId) => employeeId == FirstId || employeeId == SecondId;

    public long OtherThan(long employeeId) => employeeId == FirstId ? SecondId : FirstId;

    public int UnreadBy(long employeeId) => employeeId == FirstId ? UnreadByFirst : employeeId == SecondId ? UnreadBySecond : 0;
}
