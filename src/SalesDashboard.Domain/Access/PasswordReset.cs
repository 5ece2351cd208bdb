using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Access;

/// <summary>
/// A one-time link by which the owner of an account chooses a new password. Only a hash of its secret is kept; it counts
/// once, until it expires, and only while no newer one was made.
/// </summary>
public sealed class PasswordReset : IVersioned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private PasswordReset()
    {
    }

    /// <param name="hash">SHA-256 of the link's secret in lower-case hexadecimal.</param>
    public PasswordReset(long userId, string hash, DateTime now)
    {
        UserId = userId;
        Hash = hash;
        ExpiresAt = now + Lifetime;
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    public string Hash { get; private set; } = "";

    public DateTime ExpiresAt { get; private set; }

    /// <summary>It was used or replaced by another one.</summary>
    public DateTime? ClosedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpenAt(DateTime now) => ClosedAt is null && now < ExpiresAt;

    public void Close(DateTime now) => ClosedAt ??= now;
}
