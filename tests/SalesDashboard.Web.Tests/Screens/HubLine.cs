using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SalesDashboard.Web.Tests.Screens;

/// <summary>One stream of a hub, read as wall.js reads it: JSON messages that end with U+001E.</summary>
internal sealed class HubLine(WebSocket socket) : IDisposable
{
    private const char Separator = '\u001e';
    private const int Item = 2;
    private const int Completion = 3;
    private const int Ping = 6;

    private readonly Queue<string> _received = new();
    private string _rest = "";

    public async Task OpenAsync(string target)
    {
        await SendAsync("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", await NextAsync());
        await SendAsync($$"""{"type":4,"invocationId":"1","target":"{{target}}","arguments":[]}""");
    }

    /// <summary>The next item of the stream; pings are passed over.</summary>
    public async Task<JsonElement> NextItemAsync()
    {
        while (true)
        {
            var text = await NextAsync();
            using var message = JsonDocument.Parse(text);
            var type = message.RootElement.GetProperty("type").GetInt32();
            if (type == Item)
            {
                return message.RootElement.GetProperty("item").Clone();
            }

            Assert.True(type == Ping, $"An item was expected, not {text}");
        }
    }

    /// <summary>The next item of this scene; others are passed over.</summary>
    public async Task<JsonElement> NextSceneAsync(string name)
    {
        while (true)
        {
            var item = await NextItemAsync();
            if (item.GetProperty("scene").GetString() == name)
            {
                return item;
            }
        }
    }

    /// <summary>The end of the stream, with its error where it has one; items before it are passed over.</summary>
    public async Task<string> NextCompletionAsync()
    {
        while (true)
        {
            var text = await NextAsync();
            using var message = JsonDocument.Parse(text);
            if (message.RootElement.GetProperty("type").GetInt32() == Completion)
            {
                return text;
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<string> NextAsync()
    {
        var buffer = new byte[64 * 1024];
        while (_received.Count == 0)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            var texts = (_rest + Encoding.UTF8.GetString(buffer, 0, part.Count)).Split(Separator);
            foreach (var text in texts.SkipLast(1))
            {
                _received.Enqueue(text);
            }

            _rest = texts[^1];
        }

        return _received.Dequeue();
    }

    private ValueTask SendAsync(string message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message + Separator).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
}
