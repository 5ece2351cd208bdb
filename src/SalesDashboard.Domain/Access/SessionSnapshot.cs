using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Access;

/// <summary>A session as the live book keeps it: whether a cookie still counts is answered without a query.</summary>
/// <param name="Hash">Of the cookie's secret; never leaves the server.</param>
public sealed record SessionSnapshot(long Id, long UserId, string Hash, DateTime ExpiresAt, bool IsEnded, int Version) : ISnapshot
{
    public bool IsOpenFor(long userId, SessionKey key) => !IsEnded && UserId == userId && Hash == key.Hash;
}

/// <summary>What a cookie says about its session.</summary>
/// <param name="Hash">SHA-256 of its secret in lower-case hexadecimal.</param>
public readonly record struct SessionKey(long Id, string Hash);
