using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SalesDashboard.Actions.Access;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Startup.Live;
using SalesDashboard.Web.Tests.Api;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>R-goal 44: a cookie is worth what the record of its session says, on every host and after every restart.</summary>
public sealed class SessionTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R44_After_signing_out_the_cookie_is_refused_by_a_restarted_host_too()
    {
        var (browser, cookie) = await SignInAsync(app.Company.Tara);
        await browser.SubmitAsync("/signout", "signout");

        await using var restarted = await AnotherHostAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(restarted, cookie));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, cookie));
    }

    [Fact]
    public async Task R44_What_ended_on_one_host_is_refused_on_the_other_within_five_seconds()
    {
        await using var other = await AnotherHostAsync();
        var (_, cookie) = await SignInAsync(app.Company.Emil);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, cookie));
        var key = await KeyOfNewestAsync(app.Company.Emil);
        var ended = EndOf(other, app.Company.Emil, key);

        await app.Services.GetRequiredService<EndSession>().ExecuteAsync(
            app.Company.Emil.UserId, key.Id, SessionEnding.Ended, app.Company.Ada.Caller(SalesScope.System), Ct);

        await ended.WaitAsync(s_most, Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(other, cookie));
    }

    [Fact]
    public async Task R44_A_session_begun_on_one_host_counts_on_the_other_before_its_next_look()
    {
        // The book of another host, filled before the sign-in; its tail does not run by itself.
        var (reader, time) = (app.Services.GetRequiredService<ChangeReader>(), app.Services.GetRequiredService<TimeProvider>());
        using var engine = new LiveEngine(time, SalesAppFactory.Today, (_, _) => { });
        var loader = new LiveBookLoader(reader, engine, app.Services.GetRequiredService<BusinessClock>());
        using var tail = new JournalTail(reader, loader, engine, time, NullLogger<JournalTail>.Instance);
        await loader.LoadAsync(Ct);
        var accounts = new AccountReader(engine, tail, app.Services.GetRequiredService<SalesDb>(), time);

        var key = TestSessions.KeyOf(await app.SessionAsync(app.Company.Hanna));

        Assert.NotNull(await accounts.FindAsync(app.Company.Hanna.UserId, key, Ct));
    }

    [Fact]
    public async Task R44_A_disabled_account_loses_cookie_circuit_and_stream()
    {
        var (_, cookie) = await SignInAsync(app.Company.Max);
        var circuit = EndOf(app, app.Company.Max, await KeyOfNewestAsync(app.Company.Max));
        await using var hub = await HubSocket.ConnectAsync(app, ("Cookie", cookie));
        await hub.ItemAsync(await hub.StreamAsync("StreamTicker"));
        using var admin = await app.ProgramAsync(ApiKeyRole.Admin);

        var answer = await admin.SendAsync(HttpMethod.Post, $"/api/v1/accounts/{app.Company.Max.UserId}/disable", "");

        Assert.Equal(1, (await answer.JsonAsync()).GetProperty("endedSessions").GetInt32());
        await circuit.WaitAsync(s_most, Ct);
        await ClosedAsync(hub).WaitAsync(s_most, Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, cookie));
    }

    [Fact]
    public async Task R44_A_cookie_whose_record_is_gone_is_refused()
    {
        var (_, cookie) = await SignInAsync(app.Company.Henry);
        var id = (await KeyOfNewestAsync(app.Company.Henry)).Id;

        await app.ChangeAsync(async context =>
        {
            context.Remove(await context.SessionSightings.SingleAsync(it => it.SessionId == id, Ct));
            context.Remove(await context.Sessions.SingleAsync(it => it.Id == id, Ct));
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, cookie));
    }

    [Fact]
    public async Task R44_A_session_of_another_account_or_with_another_secret_opens_nothing()
    {
        var accounts = app.Services.GetRequiredService<AccountReader>();
        var key = TestSessions.KeyOf(await app.SessionAsync(app.Company.Mia));

        Assert.NotNull(await accounts.FindAsync(app.Company.Mia.UserId, key, Ct));
        Assert.Null(await accounts.FindAsync(app.Company.Eva.UserId, key, Ct));
        Assert.Null(await accounts.FindAsync(app.Company.Mia.UserId, key with { Hash = TestSessions.KeyOf(await app.SessionAsync(app.Company.Mia)).Hash }, Ct));
    }

    [Fact]
    public async Task R44_A_session_older_than_its_limit_is_refused_and_then_ended()
    {
        var key = TestSessions.KeyOf(await app.SessionAsync(app.Company.Eva, TimeSpan.Zero));
        Assert.Null(await app.Services.GetRequiredService<AccountReader>().FindAsync(app.Company.Eva.UserId, key, Ct));

        await app.Services.GetRequiredService<EndStaleSessions>().ExecuteAsync(TimeSpan.FromDays(1), TimeSpan.FromDays(1), Ct);

        Assert.Equal(SessionEnding.Expired, (await RecordAsync(key.Id))?.Ending);
    }

    [Fact]
    public async Task R44_An_unused_session_ends_a_used_one_stays_and_ended_ones_are_cleared_away()
    {
        var (unused, used) = (TestSessions.KeyOf(await app.SessionAsync(app.Company.Ada)), TestSessions.KeyOf(await app.SessionAsync(app.Company.Ada)));
        var rows = 0;
        await app.ChangeAsync(async context => rows = await context.Journal.CountAsync(Ct));
        await app.Services.GetRequiredService<NoteSessions>().ExecuteAsync(
            new Dictionary<long, DateTime> { [used.Id] = DateTime.UtcNow.AddDays(3), [unused.Id] = DateTime.UtcNow.AddDays(-3) }, Ct);
        await app.ChangeAsync(async context => Assert.Equal(rows, await context.Journal.CountAsync(Ct)));

        await app.Services.GetRequiredService<EndStaleSessions>().ExecuteAsync(TimeSpan.Zero, TimeSpan.FromDays(1), Ct);
        Assert.Equal((SessionEnding.Idle, null), ((await RecordAsync(unused.Id))?.Ending, (await RecordAsync(used.Id))?.Ending));

        await app.Services.GetRequiredService<EndStaleSessions>().ExecuteAsync(TimeSpan.FromDays(1), TimeSpan.Zero, Ct);
        Assert.Null(await RecordAsync(unused.Id));
        Assert.NotNull(await RecordAsync(used.Id));
    }

    [Fact]
    public async Task R48_Neither_the_database_nor_the_journal_knows_the_secret_of_a_session()
    {
        var session = await app.SessionAsync(app.Company.Mia);
        var key = TestSessions.KeyOf(session);

        await app.ChangeAsync(async context =>
        {
            var entry = await context.Journal.SingleAsync(row => row.Entity == nameof(Session) && row.EntityId == key.Id, Ct);
            Assert.Equal(key.Hash, (await context.Sessions.SingleAsync(row => row.Id == key.Id, Ct)).Hash);
            Assert.DoesNotContain(key.Hash, entry.After, StringComparison.Ordinal);
            Assert.Contains("192.0.2.7", entry.After, StringComparison.Ordinal);
            Assert.Equal((app.Company.Mia.UserId, app.Company.Mia.Employee.Name), (entry.ActorUserId, entry.Actor));
        });
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("curl/8.5.0", "?")]
    public void A_browser_is_told_in_words(string userAgent, string words) => Assert.Equal(words, BrowserName.Of(userAgent));

    private async Task<(HttpClient Browser, string Cookie)> SignInAsync(TestPerson person)
    {
        var browser = app.Visitor();
        var answer = await browser.SubmitAsync("/signin", "signin", ("Form.Email", person.Email), ("Form.Password", TestCompany.Password));
        return (browser, answer.Headers.GetValues("Set-Cookie").First(value => value.StartsWith("sales=", StringComparison.Ordinal)).Split(';')[0]);
    }

    /// <summary>A second program on the same file, as another server or the same one after a restart.</summary>
    private async Task<WebApplicationFactory<Program>> AnotherHostAsync()
    {
        var other = app.WithWebHostBuilder(_ => { });
        await other.Services.GetRequiredService<LiveEngine>().Filled.WaitAsync(Ct);
        return other;
    }

    private static async Task<HttpStatusCode> StatusAsync(WebApplicationFactory<Program> host, string cookie)
    {
        using var client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await client.GetAsync("/api/v1/me/sessions", Ct)).StatusCode;
    }

    /// <summary>Completes when the book of this host says that the session is over; circuits watch the same.</summary>
    private static async Task EndOf(WebApplicationFactory<Program> host, TestPerson person, SessionKey key)
    {
        var engine = host.Services.GetRequiredService<LiveEngine>();
        using var watch = engine.Watch(new AccessSpec(person.UserId, key));
        if (watch.Current.Caller is null)
        {
            return;
        }

        await foreach (var delivery in watch.ReadAllAsync(Ct))
        {
            if (delivery.View.Caller is null)
            {
                return;
            }
        }
    }

    private static async Task ClosedAsync(HubSocket hub)
    {
        while (await hub.ReceiveAsync() is not null)
        {
        }
    }

    private async Task<SessionKey> KeyOfNewestAsync(TestPerson person)
    {
        SessionKey key = default;
        await app.ChangeAsync(async context => key = await context.Sessions
            .Where(row => row.UserId == person.UserId).OrderByDescending(row => row.Id).Select(row => new SessionKey(row.Id, row.Hash)).FirstAsync(Ct));
        return key;
    }

    private async Task<Session?> RecordAsync(long id)
    {
        Session? session = null;
        await app.ChangeAsync(async context => session = await context.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, Ct));
        return session;
    }
}
