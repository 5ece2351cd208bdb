using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Messages;

/// <summary>
/// One message. The journal tells who wrote to whom and when, never the body. <see cref="SendKey"/> is the sender's own
/// name for it: the same key again is the same message, so that a repeated send after a reload writes nothing twice.
/// </summary>
public sealed class Message : IVersioned
{
    public const int LongestBody = 4000;

    private Message()
    {
    }

    internal Message(Conversation conversation, long fromId, string body, string sendKey, DateTime at)
    {
        Conversation = conversation;
        FromId = fromId;
        Body = body;
        SendKey = sendKey;
        At = at;
    }

    public long Id { get; private set; }

    public long ConversationId { get; private set; }

    public Conversation Conversation { get; private set; } = null!;

    public long FromId { get; private set; }

    public string Body { get; private set; } = "";

    public string SendKey { get; private set; } = "";

    public DateTime At { get; private set; }

    public long? DealId { get; private set; }

    public long? ClientId { get; private set; }

    public int Version { get; private set; }

    /// <summary>What the message is about; a reader sees the link only where the record is in the reader's scope.</summary>
    public void Concern(long? dealId, long? clientId)
    {
        DealId = dealId;
        ClientId = clientId;
    }
}
