using System.Text.Json;
using System.Web;
using Microsoft.Playwright;
using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>The hub of a wall as a test plays it, over SignalR's JSON protocol: it says what it is told to, and is silent on demand.</summary>
public sealed class PlayedHub
{
    /// <summary>So often the page asks whether somebody is there.</summary>
    public const int SecondsBetweenPings = 10;

    private const string Separator = "\u001e";
    private const string Ping = "{\"type\":6}";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _pings = new(0);

    private IWebSocketRoute? _line;
    private int _lines;

    /// <summary>Lines are opened and nothing is ever said on them.</summary>
    public bool IsSilent { get; set; }

    /// <summary>How often the page has connected.</summary>
    public int Lines => Volatile.Read(ref _lines);

    /// <summary>Takes the place of the real one for all that this page will connect to.</summary>
    public static async Task<PlayedHub> InstallAsync(IPage page)
    {
        var hub = new PlayedHub();
        await page.RouteWebSocketAsync("**/hubs/**", hub.Open);
        return hub;
    }

    /// <summary>Sends a scene of the page's own version.</summary>
    public void Send(string scene, string html) => _line?.Send(Item(_line, scene, html));

    /// <summary>Waits until one more ping of the page was answered.</summary>
    public async Task PingAsync() => Assert.True(await _pings.WaitAsync(s_patience), "The page sent no ping.");

    public Task HangUpAsync() => _line?.CloseAsync() ?? Task.CompletedTask;

    private void Open(IWebSocketRoute line)
    {
        _line = line;
        Interlocked.Increment(ref _lines);
        line.OnMessage(frame =>
        {
            if (IsSilent)
            {
                return;
            }

            foreach (var text in (frame.Text ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries))
            {
                Answer(line, text);
            }
        });
    }

    private void Answer(IWebSocketRoute line, string text)
    {
        if (text.Contains("\"protocol\"", StringComparison.Ordinal))
        {
            line.Send("{}" + Separator);
        }
        else if (text.Contains("\"type\":4", StringComparison.Ordinal))
        {
            line.Send(Item(line, "none", ""));
        }
        else if (text == Ping)
        {
            line.Send(Ping + Separator);
            _pings.Release();
        }
    }

    /// <summary>The page tells its version in the address of the hub.</summary>
    private static string Item(IWebSocketRoute line, string scene, string html)
    {
        var version = HttpUtility.ParseQueryString(new Uri(line.Url).Query)["page"];
        return JsonSerializer.Serialize(new { type = 2, invocationId = "1", item = new { scene, html, version } }) + Separator;
    }
}
