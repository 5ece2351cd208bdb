using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Access;

/// <summary>
/// One sign-in of one browser. Its cookie proves itself by a secret of which only the hash is kept, and is worth something
/// only while this record says so (R-goal 44). What happens to a session is that it ends, once and for good.
/// </summary>
public sealed class Session : IVersioned
{
    public const int AddressLength = 64;

    public const int BrowserLength = 80;

    private Session()
    {
    }

    /// <param name="hash">SHA-256 of the cookie's secret in lower-case hexadecimal.</param>
    /// <param name="address">The network address it came from, as the server saw it.</param>
    /// <param name="browser">The browser in words, such as "Firefox, Windows".</param>
    /// <param name="expiresAt">It ends then, however much it is used.</param>
    public Session(long userId, string hash, string address, string browser, DateTime now, DateTime expiresAt)
    {
        UserId = userId;
        Hash = hash;
        Address = address;
        Browser = browser;
        Since = now;
        ExpiresAt = expiresAt;
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    public string Hash { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Browser { get; private set; } = "";

    public DateTime Since { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Who ended it, as the journal names him; null while it is open.</summary>
    public string? EndedBy { get; private set; }

    public SessionEnding? Ending { get; private set; }

    public int Version { get; private set; }

    /// <summary>The first ending stays.</summary>
    public void End(SessionEnding ending, string by, DateTime now)
    {
        if (EndedAt is null)
        {
            (EndedAt, EndedBy, Ending) = (now, by, ending);
        }
    }
}

/// <summary>Why a session is over.</summary>
public enum SessionEnding
{
    SignedOut = 1,

    /// <summary>By the account's owner from another browser, or by an administrator.</summary>
    Ended = 2,

    PasswordChanged = 3,

    Disabled = 4,

    /// <summary>Not used for longer than the idle limit.</summary>
    Idle = 5,

    /// <summary>Older than a session may become.</summary>
    Expired = 6,
}
