using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

/// <summary>A SignalR client by hand: the JSON protocol over a WebSocket, as any program may write it.</summary>
internal sealed class HubSocket(WebSocket socket) : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly Queue<JsonElement> _read = [];
    private string _rest = "";
    private int _calls;

    /// <param name="wayIn">The header that lets the program in; a cookie comes with an Origin as from a browser.</param>
    public static async Task<HubSocket> ConnectAsync(SalesAppFactory app, (string Name, string Value) wayIn)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers[wayIn.Name] = wayIn.Value;
            if (wayIn.Name == "Cookie")
            {
                request.Headers.Origin = "http://localhost";
            }
        };
        var hub = new HubSocket(await client.ConnectAsync(new Uri("ws://localhost/hubs/sales"), TestContext.Current.CancellationToken));
        await hub.SendAsync("""{ "protocol": "json", "version": 1 }""");
        Assert.Equal("{}", (await hub.ReceiveAsync())?.GetRawText());
        return hub;
    }

    /// <summary>Begins a stream and gives its number.</summary>
    public async Task<string> StreamAsync(string method, params string[] arguments)
    {
        var id = (++_calls).ToString(null, null);
        await SendAsync($$"""{ "type": 4, "invocationId": "{{id}}", "target": "{{method}}", "arguments": [{{string.Join(',', arguments)}}] }""");
        return id;
    }

    public Task CancelAsync(string stream) => SendAsync($$"""{ "type": 5, "invocationId": "{{stream}}" }""");

    /// <summary>The first item of a stream, which is then cancelled.</summary>
    public async Task<JsonElement> FirstAsync(string method, params string[] arguments)
    {
        var stream = await StreamAsync(method, arguments);
        var item = await ItemAsync(stream);
        await CancelAsync(stream);
        return item;
    }

    public async Task<JsonElement> ItemAsync(string stream)
    {
        var message = await MessageAsync(stream);
        Assert.True(message.TryGetProperty("item", out var item), message.GetRawText());
        return item;
    }

    /// <summary>The error with which a stream ends.</summary>
    public async Task<string> ErrorAsync(string stream)
    {
        var message = await MessageAsync(stream);
        Assert.True(message.TryGetProperty("error", out var error), message.GetRawText());
        return error.GetString() ?? "";
    }

    /// <summary>The next message, pings left out; null once the server has closed the connection.</summary>
    public async Task<JsonElement?> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        while (_read.Count == 0)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            _rest += Encoding.UTF8.GetString(buffer, 0, part.Count);
            var messages = _rest.Split(End);
            _rest = messages[^1];
            foreach (var message in messages[..^1].Select(text => JsonDocument.Parse(text).RootElement).Where(message => !IsPing(message)))
            {
                _read.Enqueue(message);
            }
        }

        return _read.Dequeue();
    }

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement> MessageAsync(string stream)
    {
        while (await ReceiveAsync() is { } message)
        {
            if (message.TryGetProperty("invocationId", out var id) && id.GetString() == stream)
            {
                return message;
            }
        }

        throw new InvalidOperationException($"The connection was closed before stream {stream} said more.");
    }

    private Task SendAsync(string json) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json + End), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static bool IsPing(JsonElement message) => message.TryGetProperty("type", out var type) && type.GetInt32() == 6;
}
