using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Feed;

/// <summary>
/// A text for certain readers. Text and readers are frozen when it is posted: figures in it stay as they were, and nobody
/// gets to see them later who could not have seen them then.
/// </summary>
public sealed class FeedPost : IVersioned
{
    private readonly List<FeedRecipient> _recipients = [];

    private FeedPost()
    {
    }

    public FeedPost(long authorId, string title, string text, IEnumerable<long> recipients, DateTime at)
    {
        AuthorId = authorId;
        Title = title;
        Text = text;
        At = at;
        _recipients.AddRange(recipients.Append(authorId).Distinct().Order().Select(id => new FeedRecipient(this, id)));
    }

    public long Id { get; private set; }

    public long AuthorId { get; private set; }

    public Employee Author { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTime At { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<FeedRecipient> Recipients => _recipients;
}
