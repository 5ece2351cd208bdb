using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SalesDashboard.E2E.Support;

/// <summary>A line to the program that takes its time in each direction, for everything: the browser's own throttling leaves WebSockets alone.</summary>
public sealed class DelayingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _target;
    private readonly TimeSpan _delay;
    private readonly Task _accepting;

    /// <param name="url">Of the program.</param>
    /// <param name="delay">One way; a round trip takes twice as long.</param>
    public DelayingProxy(string url, TimeSpan delay)
    {
        (_target, _delay) = (new Uri(url), delay);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Address without a slash at the end.</summary>
    public string Url => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> lines = [];
        try
        {
            while (true)
            {
                lines.Add(ConnectAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task ConnectAsync(TcpClient browser)
    {
        using var from = browser;
        using var to = new TcpClient();
        try
        {
            await to.ConnectAsync(_target.Host, _target.Port, _end.Token);
            await Task.WhenAny(CarryAsync(from.GetStream(), to.GetStream()), CarryAsync(to.GetStream(), from.GetStream()));
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
        {
            // An end that hung up ends its line.
        }
    }

    /// <summary>Delays each piece, not the next one: a line has a length, it is not narrow.</summary>
    private async Task CarryAsync(NetworkStream from, NetworkStream to)
    {
        var pieces = Channel.CreateUnbounded<(long SentAt, byte[] Bytes)>();
        var reading = ReadAsync();
        await foreach (var (sentAt, bytes) in pieces.Reader.ReadAllAsync(_end.Token))
        {
            var left = _delay - TimeProvider.System.GetElapsedTime(sentAt);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, _end.Token);
            }

            await to.WriteAsync(bytes, _end.Token);
        }

        await reading;

        async Task ReadAsync()
        {
            var buffer = new byte[64 * 1024];
            try
            {
                while (await from.ReadAsync(buffer, _end.Token) is > 0 and var read)
                {
                    pieces.Writer.TryWrite((TimeProvider.System.GetTimestamp(), buffer[..read]));
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // As above.
            }

            pieces.Writer.Complete();
        }
    }
}
