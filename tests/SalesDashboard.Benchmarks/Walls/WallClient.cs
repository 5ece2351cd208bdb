using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace SalesDashboard.Benchmarks.Walls;

/// <summary>One screen without a browser: notes when each message that is no ping has come.</summary>
internal sealed class WallClient : IAsyncDisposable
{
    private const byte Separator = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Action<long> _onMessage;
    private Task _loop = Task.CompletedTask;

    private WallClient(Action<long> onMessage) => _onMessage = onMessage;

    /// <param name="isStream">Asks for the stream of the screens; the bare hub sends unasked.</param>
    /// <param name="cookie">Of a paired screen.</param>
    public static async Task<WallClient> ConnectAsync(string url, bool isStream, Action<long> onMessage, CancellationToken ct, string? cookie = null)
    {
        var client = new WallClient(onMessage);
        if (cookie is not null)
        {
            client._socket.Options.SetRequestHeader("Cookie", cookie);
            client._socket.Options.SetRequestHeader("Origin", new Uri(url).GetLeftPart(UriPartial.Authority));
        }

        await client._socket.ConnectAsync(new Uri(url.Replace("http", "ws", StringComparison.Ordinal)), ct);
        await client.SendAsync("""{"protocol":"json","version":1}""", ct);
        await client._socket.ReceiveAsync(new byte[64].AsMemory(), ct);
        client._loop = client.ReadAsync();
        if (isStream)
        {
            await client.SendAsync("""{"type":4,"invocationId":"1","target":"StreamScreen","arguments":[]}""", ct);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[8 * 1024];
        var isPing = true;
        var isStart = true;
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), _stop.Token);
                if (isStart)
                {
                    // A ping is {"type":6}; nothing else is so short.
                    isPing = part.Count < 16;
                }

                isStart = part.Count > 0 && buffer[part.Count - 1] == Separator;
                if (isStart && !isPing)
                {
                    _onMessage(Stopwatch.GetTimestamp());
                }
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // The end of the screen.
        }
    }

    private ValueTask SendAsync(string message, CancellationToken ct) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + (char)Separator).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, ct);
}
