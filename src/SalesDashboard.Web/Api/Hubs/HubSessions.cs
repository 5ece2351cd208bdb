using Microsoft.AspNetCore.SignalR;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api.Hubs;

/// <summary>The access of each hub connection, kept with the connection. Singleton, safe from any thread.</summary>
public sealed class HubSessions(ApiAccess access, LiveEngine engine, TimeProvider time, ILogger<HubSessions> log)
{
    private static readonly object s_key = new();

    public async Task OpenAsync(HubCallerContext context)
    {
        var session = new HubSession(context, access, engine, time, log);
        context.Items[s_key] = session;
        await session.StartAsync();
    }

    public HubSession Of(HubCallerContext context) => context.Items.TryGetValue(s_key, out var session) && session is HubSession known
        ? known
        : throw new HubException("The connection is closing.");

    public async Task CloseAsync(HubCallerContext context)
    {
        if (context.Items.TryGetValue(s_key, out var session) && session is HubSession known)
        {
            await known.DisposeAsync();
        }
    }
}
