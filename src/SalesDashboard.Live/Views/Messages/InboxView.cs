using System.Collections.Immutable;

namespace SalesDashboard.Live.Views.Messages;

/// <summary>Somebody's conversations, the latest first.</summary>
public sealed record InboxView(ImmutableArray<InboxEntry> Entries)
{
    public int Unread => Entries.Sum(entry => entry.Unread);

    public bool Equals(InboxView? other) => other is not null && Entries.AsSpan().SequenceEqual(other.Entries.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Entries.Length, Unread);
}

/// <param name="WithId">The other employee.</param>
/// <param name="LastAt">UTC.</param>
public sealed record InboxEntry(long ConversationId, long WithId, string With, int Messages, int Unread, DateTime LastAt);
