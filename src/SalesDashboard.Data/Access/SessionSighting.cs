using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Access;

/// <summary>When a session was last used, to a few minutes. Not journaled: it tells of the browser, not of the business.</summary>
public sealed class SessionSighting
{
    private SessionSighting()
    {
    }

    public SessionSighting(Session session)
    {
        Session = session;
        SeenAt = session.Since;
    }

    public long SessionId { get; private set; }

    public Session Session { get; private set; } = null!;

    public DateTime SeenAt { get; private set; }

    /// <summary>Another server may have noted a later use.</summary>
    public void See(DateTime at) => SeenAt = at > SeenAt ? at : SeenAt;
}
