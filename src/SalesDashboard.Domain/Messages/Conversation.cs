using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Messages;

/// <summary>
/// What two employees write to each other (CAB-40). Carries the unread count of both sides, so that the live book knows it
/// without the messages themselves. Times are UTC.
/// </summary>
public sealed class Conversation : IVersioned
{
    private Conversation()
    {
    }

    /// <exception cref="ArgumentException">Somebody would write to himself.</exception>
    public Conversation(long one, long other)
    {
        if (one == other)
        {
            throw new ArgumentException($"Employee {one} cannot write to himself.", nameof(other));
        }

        (FirstId, SecondId) = (Math.Min(one, other), Math.Max(one, other));
    }

    public long Id { get; private set; }

    /// <summary>The employee with the smaller id, so that a pair is one row.</summary>
    public long FirstId { get; private set; }

    public long SecondId { get; private set; }

    public int MessageCount { get; private set; }

    public DateTime LastAt { get; private set; }

    public int UnreadByFirst { get; private set; }

    public int UnreadBySecond { get; private set; }

    public int Version { get; private set; }

    public bool Holds(long employeeId) => employeeId == FirstId || employeeId == SecondId;

    /// <summary>Adds a message of one side; it is unread by the other.</summary>
    /// <exception cref="ArgumentException">The author takes no part in this conversation.</exception>
    public Message Say(long fromId, string body, string sendKey, DateTime now)
    {
        Check(fromId);
        MessageCount++;
        LastAt = now;
        UnreadByFirst += fromId == SecondId ? 1 : 0;
        UnreadBySecond += fromId == FirstId ? 1 : 0;
        return new Message(this, fromId, body, sendKey, now);
    }

    /// <summary>One side has read everything; false = there was nothing unread.</summary>
    /// <exception cref="ArgumentException">The reader takes no part in this conversation.</exception>
    public bool ReadBy(long employeeId)
    {
        Check(employeeId);
        var unread = employeeId == FirstId ? UnreadByFirst : UnreadBySecond;
        if (employeeId == FirstId)
        {
            UnreadByFirst = 0;
        }
        else
        {
            UnreadBySecond = 0;
        }

        return unread > 0;
    }

    private void Check(long employeeId)
    {
        if (!Holds(employeeId))
        {
            throw new ArgumentException($"Employee {employeeId} takes no part in conversation {Id}.", nameof(employeeId));
        }
    }
}
