namespace SalesDashboard.Domain.Feed;

/// <summary>Somebody a post was made for.</summary>
public sealed class FeedRecipient
{
    private FeedRecipient()
    {
    }

    internal FeedRecipient(FeedPost post, long employeeId)
    {
        Post = post;
        EmployeeId = employeeId;
    }

    public long PostId { get; private set; }

    public FeedPost Post { get; private set; } = null!;

    public long EmployeeId { get; private set; }
}
