using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using SalesDashboard.Live.Presence;
using SalesDashboard.Web.Screens.Streams;

namespace SalesDashboard.Web.Screens.Pairing;

/// <summary>The hub of paired screens: they may look at what they were told to show, say when they have shown it, and nothing else.</summary>
public sealed class ScreenHub(PairedStream stream, ScreenLines lines, TimeProvider time) : Hub
{
    public const string Path = "/hubs/screen";

    /// <summary>Longer is a clock of another process or a joke.</summary>
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromMinutes(10);

    private static readonly object s_isStreaming = new();

    private long ScreenId => PairedScreens.IdOf(Context.User) ?? throw new HubException("This is no screen.");

    public override async Task OnConnectedAsync()
    {
        var page = Context.GetHttpContext()?.Request.Query["page"].ToString() ?? "";
        lines.Open(ScreenId, Context.ConnectionId, page);
        await base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        lines.Close(ScreenId, Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }

    public async IAsyncEnumerable<Scene> StreamScreen([EnumeratorCancellation] CancellationToken ct)
    {
        if (!Context.Items.TryAdd(s_isStreaming, true))
        {
            throw new HubException("A screen has one stream.");
        }

        try
        {
            await foreach (var scene in stream.WatchAsync(ScreenId, ct))
            {
                yield return scene;
            }
        }
        finally
        {
            Context.Items.Remove(s_isStreaming);
        }
    }

    /// <summary>The screen has painted the scene of this change.</summary>
    /// <param name="changed">As it came with the scene.</param>
    public void ScreenShown(string changed)
    {
        if (long.TryParse(changed, CultureInfo.InvariantCulture, out var stamp)
            && time.GetElapsedTime(stamp) is var delay && delay >= TimeSpan.Zero && delay < s_longestDelay)
        {
            lines.Shown(ScreenId, delay);
        }
    }
}
