using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Pages.Access;

namespace SalesDashboard.Web.Api.Access;

/// <summary>A session as REST tells it; times are UTC.</summary>
/// <param name="LastSeenAt">To a few minutes.</param>
/// <param name="IsCurrent">True for the session that asks.</param>
public sealed record SessionJson(
    long Id,
    DateTime Since,
    DateTime LastSeenAt,
    DateTime ExpiresAt,
    string Address,
    string Browser,
    bool IsCurrent,
    DateTime? EndedAt,
    string? EndedBy,
    SessionEnding? Ending)
{
    public static SessionJson From(Accounts.SessionRow row, long? current) => new(
        row.Id, row.Since, row.LastSeenAt, row.ExpiresAt, row.Address, row.Browser, row.Id == current, row.EndedAt, row.EndedBy, row.Ending);
}

public sealed record SessionsJson(IReadOnlyList<SessionJson> Sessions);

/// <param name="EndedSessions">How many open sessions ended with it.</param>
public sealed record AccountChangeJson(int EndedSessions);
