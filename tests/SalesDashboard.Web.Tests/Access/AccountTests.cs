using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Tests.Api;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>What administrators do with accounts, and everybody with his own, through REST and the page of the one-time link.</summary>
public sealed class AccountTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string NewPassword = "four blue bicycles";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R44_The_last_administrator_and_ones_own_account_cannot_be_disabled()
    {
        using var key = await app.ProgramAsync(Data.Access.ApiKeyRole.Admin);
        var ada = await BrowserAsync(app.Company.Ada);

        await (await PostAsync(ada, app.Company.Ada, "disable")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await PostAsync(key, app.Company.Ada, "disable")).ProblemAsync(HttpStatusCode.Conflict);

        await app.ChangeAsync(async context => (await context.Employees.SingleAsync(it => it.Id == app.Company.Tara.Id, Ct)).Appoint(Role.Administrator));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(key, app.Company.Ada, "disable")).StatusCode);
        await (await PostAsync(key, app.Company.Tara, "disable")).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(key, app.Company.Ada, "enable")).StatusCode);
        await app.ChangeAsync(async context => (await context.Employees.SingleAsync(it => it.Id == app.Company.Tara.Id, Ct)).Appoint(Role.TopManagement));
    }

    [Theory]
    [InlineData("Mia"), InlineData("Hanna"), InlineData("Tara")]
    public async Task R44_Nobody_but_an_administrator_sees_or_ends_what_is_of_others(string name)
    {
        var browser = await BrowserAsync(app.Company.People.Single(person => person.Email == name + "@example.com"));
        var other = app.Company.Eva;
        var session = TestSessions.KeyOf(await app.SessionAsync(other)).Id;

        await (await browser.GetAsync("/api/v1/accounts", Ct)).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync(browser, other, "disable")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync(browser, other, "enable")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync(browser, other, "reset")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await browser.GetAsync($"/api/v1/accounts/{other.UserId}/sessions", Ct)).ProblemAsync(HttpStatusCode.NotFound);
        await (await browser.DeleteAsync($"/api/v1/accounts/{other.UserId}/sessions", Ct)).ProblemAsync(HttpStatusCode.NotFound);
        await (await browser.DeleteAsync($"/api/v1/accounts/{other.UserId}/sessions/{session}", Ct)).ProblemAsync(HttpStatusCode.NotFound);
        await (await browser.DeleteAsync($"/api/v1/me/sessions/{session}", Ct)).ProblemAsync(HttpStatusCode.NotFound);
        await app.ChangeAsync(async context => Assert.Null((await context.Sessions.SingleAsync(row => row.Id == session, Ct)).EndedAt));
    }

    [Theory]
    [InlineData(Data.Access.ApiKeyRole.Reader, null)]
    [InlineData(Data.Access.ApiKeyRole.Ingest, null)]
    [InlineData(Data.Access.ApiKeyRole.Admin, "West")]
    public async Task R44_A_key_without_all_rights_administers_no_account(Data.Access.ApiKeyRole role, string? department)
    {
        using var key = await app.ProgramAsync(role, department);

        await (await key.GetAsync("/api/v1/accounts", Ct)).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync(key, app.Company.Mia, "disable")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync(key, app.Company.Mia, "reset")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await key.GetAsync($"/api/v1/accounts/{app.Company.Mia.UserId}/sessions", Ct)).ProblemAsync(HttpStatusCode.NotFound);
        await (await key.GetAsync("/api/v1/me/sessions", Ct)).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task R44_One_sees_and_ends_ones_own_sessions_and_keeps_the_one_at_hand()
    {
        var (here, there) = (await BrowserAsync(app.Company.Henry), await BrowserAsync(app.Company.Henry));
        var sessions = (await here.JsonAsync("/api/v1/me/sessions")).GetProperty("sessions").EnumerateArray().ToList();
        Assert.Equal([false, true], sessions.Select(session => session.GetProperty("isCurrent").GetBoolean()));

        Assert.Equal(HttpStatusCode.OK, (await here.DeleteAsync($"/api/v1/me/sessions/{sessions[0].GetProperty("id").GetInt64()}", Ct)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/v1/me/sessions", Ct)).StatusCode);
        var third = await BrowserAsync(app.Company.Henry);
        Assert.Equal(1, (await (await here.DeleteAsync("/api/v1/me/sessions", Ct)).JsonAsync()).GetProperty("endedSessions").GetInt32());
        Assert.Equal(HttpStatusCode.Unauthorized, (await third.GetAsync("/api/v1/me/sessions", Ct)).StatusCode);
        var ended = (await here.JsonAsync("/api/v1/me/sessions")).GetProperty("sessions")[0];
        Assert.Equal((app.Company.Henry.Employee.Name, "ended"), (ended.GetProperty("endedBy").GetString(), ended.GetProperty("ending").GetString()));
    }

    [Fact]
    public async Task R44_An_administrator_lists_accounts_and_ends_all_sessions_of_one()
    {
        var mia = await BrowserAsync(app.Company.Mia);
        using var key = await app.ProgramAsync(Data.Access.ApiKeyRole.Admin);
        var before = await AccountAsync(key, app.Company.Mia);

        Assert.Equal(HttpStatusCode.OK, (await key.DeleteAsync($"/api/v1/accounts/{app.Company.Mia.UserId}/sessions", Ct)).StatusCode);

        Assert.True(before.GetProperty("openSessions").GetInt32() > 0);
        Assert.Equal((0, "manager"), ((await AccountAsync(key, app.Company.Mia)).GetProperty("openSessions").GetInt32(), before.GetProperty("role").GetString()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await mia.GetAsync("/api/v1/me/sessions", Ct)).StatusCode);
        await (await key.DeleteAsync("/api/v1/accounts/987654/sessions", Ct)).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task R44_A_changed_password_takes_the_old_one_and_ends_the_other_sessions()
    {
        var (here, there) = (await BrowserAsync(app.Company.Emil), await BrowserAsync(app.Company.Emil));

        await (await ChangeAsync(here, "wrong", NewPassword)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await ChangeAsync(here, TestCompany.Password, "password1")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/api/v1/me/sessions", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(here, TestCompany.Password, NewPassword)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/v1/me/sessions", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/v1/me/sessions", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await TryAsync(app.Company.Emil, TestCompany.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(app.Company.Emil, NewPassword)).StatusCode);
    }

    [Fact]
    public async Task R44_Ten_wrong_old_passwords_close_the_account_as_at_the_sign_in()
    {
        var browser = await BrowserAsync(app.Company.Hanna);
        for (var i = 0; i < 10; i++)
        {
            await (await ChangeAsync(browser, $"wrong {i}", NewPassword)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        }

        var refused = await (await ChangeAsync(browser, TestCompany.Password, NewPassword)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("15 minutes", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await app.ChangeAsync(async context => (await context.Users.SingleAsync(user => user.Id == app.Company.Hanna.UserId, Ct)).LockoutEnd = null);
    }

    [Fact]
    public async Task R44_A_one_time_link_counts_once_and_ends_every_session()
    {
        using var key = await app.ProgramAsync(Data.Access.ApiKeyRole.Admin);
        var browser = await BrowserAsync(app.Company.Max);
        var older = await LinkAsync(key, app.Company.Max);
        var link = await LinkAsync(key, app.Company.Max);

        Assert.Null((await app.Visitor().OpenAsync(older)).QuerySelector("#password"));
        var weak = await (await app.Visitor().SubmitAsync(link, "reset", ("Password", "password1"))).ReadPageAsync();
        Assert.NotNull(weak.QuerySelector("p[role=alert]"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me/sessions", Ct)).StatusCode);
        var (first, second) = (app.Visitor(), app.Visitor());
        await first.OpenAsync(link);
        var done = await (await first.SubmitAsync(link, "reset", ("Password", NewPassword))).ReadPageAsync();

        Assert.NotNull(done.QuerySelector("p[role=status]"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me/sessions", Ct)).StatusCode);
        Assert.Null((await second.OpenAsync(link)).QuerySelector("#password"));
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(app.Company.Max, NewPassword)).StatusCode);
    }

    [Fact]
    public async Task R44_A_link_is_dead_when_it_expired_or_its_account_is_disabled()
    {
        using var key = await app.ProgramAsync(Data.Access.ApiKeyRole.Admin);
        var link = await LinkAsync(key, app.Company.Eva);
        await PostAsync(key, app.Company.Eva, "disable");
        Assert.Null((await app.Visitor().OpenAsync(link)).QuerySelector("#password"));
        await (await PostAsync(key, app.Company.Eva, "reset")).ProblemAsync(HttpStatusCode.NotFound);
        await PostAsync(key, app.Company.Eva, "enable");
        Assert.NotNull((await app.Visitor().OpenAsync(link)).QuerySelector("#password"));

        await app.ChangeAsync(async context => context.Entry(await context.PasswordResets.SingleAsync(reset => reset.UserId == app.Company.Eva.UserId, Ct))
            .Property(reset => reset.ExpiresAt).CurrentValue = DateTime.UtcNow.AddSeconds(-1));

        Assert.Null((await app.Visitor().OpenAsync(link)).QuerySelector("#password"));
        Assert.Null((await app.Visitor().OpenAsync("/reset-password?code=nothing")).QuerySelector("#password"));
        Assert.Null((await app.Visitor().OpenAsync("/reset-password")).QuerySelector("#password"));
    }

    [Fact]
    public async Task R48_The_secret_of_a_link_is_stored_nowhere()
    {
        using var key = await app.ProgramAsync(Data.Access.ApiKeyRole.Admin);
        var secret = (await LinkAsync(key, app.Company.Tara)).Split('=')[1];

        await app.ChangeAsync(async context =>
        {
            var reset = await context.PasswordResets.SingleAsync(row => row.UserId == app.Company.Tara.UserId, Ct);
            var entry = await context.Journal.SingleAsync(row => row.Entity == nameof(PasswordReset) && row.EntityId == reset.Id, Ct);
            Assert.NotEqual(secret, reset.Hash);
            Assert.DoesNotContain(reset.Hash, entry.After, StringComparison.Ordinal);
        });
    }

    private async Task<HttpClient> BrowserAsync(TestPerson person)
    {
        var browser = await app.SignInAsync(person);
        browser.DefaultRequestHeaders.Add("X-Requested-With", "test");
        return browser;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, TestPerson person, string what) =>
        client.PostAsync($"/api/v1/accounts/{person.UserId}/{what}", content: null, Ct);

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string old, string fresh) =>
        browser.SendAsync(HttpMethod.Put, "/api/v1/me/password", JsonSerializer.Serialize(new { old, @new = fresh }));

    /// <summary>A redirect where the password is right, else the page again.</summary>
    private Task<HttpResponseMessage> TryAsync(TestPerson person, string password) =>
        app.Visitor().SubmitAsync("/signin", "signin", ("Form.Email", person.Email), ("Form.Password", password));

    private static async Task<string> LinkAsync(HttpClient client, TestPerson person)
    {
        var link = (await (await PostAsync(client, person, "reset")).JsonAsync()).GetProperty("link").GetString() ?? "";
        Assert.StartsWith("http://localhost/reset-password?code=", link, StringComparison.Ordinal);
        return link["http://localhost".Length..];
    }

    private static async Task<JsonElement> AccountAsync(HttpClient client, TestPerson person) => (await client.JsonAsync("/api/v1/accounts"))
        .GetProperty("accounts").EnumerateArray().Single(account => account.GetProperty("id").GetInt64() == person.UserId);
}
