using System.Net.WebSockets;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>R-goal 41: a page of another site must not open a circuit with our cookie.</summary>
public sealed class OriginTests(ProxiedAppFactory app) : IClassFixture<ProxiedAppFactory>
{
    public static IEnumerable<TheoryDataRow<string?>> Hostile =>
    [
        new("https://evil.example"), new("null"), new((string?)null), new("http://localhost.evil.example"),
        new("https://localhost"), new("http://localhost:81"), new("http://sub.localhost"), new("http://localhost, http://localhost"),
    ];

    [Theory, MemberData(nameof(Hostile))]
    public async Task R41_A_foreign_origin_opens_no_circuit(string? origin)
    {
        var cookie = await CookieAsync();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ConnectAsync("/_blazor", origin, cookie));

        Assert.Contains("403", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("https://sales.example.com")]
    public async Task R41_Our_own_pages_connect(string origin)
    {
        using var socket = await ConnectAsync("/_blazor", origin, await CookieAsync());

        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task R41_The_right_origin_without_a_sign_in_connects_to_nothing()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ConnectAsync("/_blazor", "http://localhost", cookie: null));

        Assert.Contains("401", fault.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Hostile))]
    public async Task R41_A_foreign_origin_negotiates_nothing(string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Cookie", await CookieAsync());
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        var answer = await app.CreateClient(new() { HandleCookies = false }).SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://sales.example.com", true)]
    [InlineData("https://evil.example", false)]
    public async Task R41_The_cookie_changes_and_listens_for_our_pages_behind_the_proxy_only(string origin, bool isTaken)
    {
        var cookie = await CookieAsync();
        using var change = new HttpRequestMessage(HttpMethod.Put, "/api/v1/plans") { Content = new StringContent("[]", System.Text.Encoding.UTF8, "application/json") };
        using var listen = new HttpRequestMessage(HttpMethod.Post, "/hubs/sales/negotiate?negotiateVersion=1");
        var client = app.CreateClient(new() { HandleCookies = false });

        foreach (var (request, taken) in new[] { (change, System.Net.HttpStatusCode.Forbidden), (listen, System.Net.HttpStatusCode.OK) })
        {
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add("Origin", origin);
            var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var problem = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            // A manager may not set plans, whatever page asks: the refusal has to be that one.
            Assert.Equal(isTaken ? taken : System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal(!isTaken, problem.Contains("another site", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task One_person_has_twenty_connections_at_most()
    {
        var cookie = await CookieAsync();
        var sockets = new List<WebSocket>();
        for (var i = 0; i < 20; i++)
        {
            sockets.Add(await ConnectAsync("/_blazor", "http://localhost", cookie));
        }

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ConnectAsync("/_blazor", "http://localhost", cookie));

        Assert.Contains("429", fault.Message, StringComparison.Ordinal);
        sockets.ForEach(socket => socket.Dispose());
    }

    private async Task<WebSocket> ConnectAsync(string path, string? origin, string? cookie)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }

            request.Headers.Cookie = cookie;
        };
        return await client.ConnectAsync(new Uri("ws://localhost" + path), TestContext.Current.CancellationToken);
    }

    private async Task<string> CookieAsync()
    {
        var answer = await app.Visitor().SubmitAsync("/signin", "signin", ("Form.Email", app.Company.Mia.Email), ("Form.Password", TestCompany.Password));
        return answer.Headers.GetValues("Set-Cookie").First(value => value.StartsWith("sales=", StringComparison.Ordinal)).Split(';')[0];
    }
}

/// <summary>An application that is also reached as https://sales.example.com.</summary>
public sealed class ProxiedAppFactory : SalesAppFactory
{
    protected override IReadOnlyList<(string Key, string Value)> Settings => [.. base.Settings, ("Hosting:PublicOrigins:0", "https://sales.example.com")];
}
