using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Access;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class KeyTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string Address = "/api/v1/pipelines";

    public static IEnumerable<TheoryDataRow<string>> WrongKeys =>
    [
        new(""), new("x"), new("sd_"), new($"sd_{new string('0', 12)}_{new string('0', 48)}"), new($"sd_{new string('0', 12)}_{new string('é', 48)}"), new(new string('a', 4000)), new("' OR 1=1 --"),
    ];

    [Theory, MemberData(nameof(WrongKeys))]
    public async Task A_wrong_key_is_refused(string key)
    {
        using var program = app.Visitor();
        program.DefaultRequestHeaders.TryAddWithoutValidation("X-Api-Key", key);

        await (await program.GetAsync(Address, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_right_prefix_with_a_wrong_secret_is_refused()
    {
        var key = await app.KeyAsync(ApiKeyRole.Reader);
        using var program = app.Visitor();
        program.DefaultRequestHeaders.Add("X-Api-Key", key[..^1] + (key[^1] == '0' ? '1' : '0'));

        await (await program.GetAsync(Address, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_key_is_not_saved_by_a_good_cookie()
    {
        using var browser = await app.SignInAsync(app.Company.Ada);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Address, TestContext.Current.CancellationToken)).StatusCode);
        browser.DefaultRequestHeaders.Add("X-Api-Key", "wrong");

        await (await browser.GetAsync(Address, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("X-Api-Key")]
    [InlineData("x-api-key")]
    [InlineData("anything")]
    public async Task A_key_in_the_address_is_refused(string name)
    {
        var key = await app.KeyAsync(ApiKeyRole.Admin);
        using var program = app.Visitor();
        program.DefaultRequestHeaders.Add("X-Api-Key", key);

        await (await program.GetAsync($"{Address}?{name}={key}", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.BadRequest);
        program.DefaultRequestHeaders.Remove("X-Api-Key");
        await (await program.GetAsync($"/hubs/sales?{name}={key}", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_the_next_request()
    {
        var key = await app.KeyAsync(ApiKeyRole.Reader);
        using var program = app.Visitor();
        program.DefaultRequestHeaders.Add("X-Api-Key", key);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Address, TestContext.Current.CancellationToken)).StatusCode);

        await app.RevokeAsync(key);

        await (await program.GetAsync(Address, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_expired_key_is_refused()
    {
        var secret = ApiKeySecret.Create();
        var key = new ApiKey("old", secret, ApiKeyRole.Reader, TimeProvider.System.GetUtcNow().UtcDateTime);
        key.ExpireAt(TimeProvider.System.GetUtcNow().UtcDateTime);
        await app.ChangeAsync(context =>
        {
            context.ApiKeys.Add(key);
            return Task.CompletedTask;
        });
        using var program = app.Visitor();
        program.DefaultRequestHeaders.Add("X-Api-Key", secret.Text);

        await (await program.GetAsync(Address, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_department_that_grows_is_seen_at_once()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader, department: "East");
        var before = (await program.JsonAsync("/api/v1/deals")).GetProperty("total").GetInt32();
        await app.ChangeAsync(async context => (await context.Departments.FindAsync(app.Company.East.Id))?.PutUnder(null));
        Assert.Equal(before, (await program.JsonAsync("/api/v1/deals")).GetProperty("total").GetInt32());
        using var west = await app.ProgramAsync(ApiKeyRole.Reader, department: "West");
        Assert.Equal(12 - before, (await west.JsonAsync("/api/v1/deals")).GetProperty("total").GetInt32());

        await app.ChangeAsync(async context => (await context.Departments.FindAsync(app.Company.East.Id))?.PutUnder(await context.Departments.FindAsync(app.Company.West.Id)));

        Assert.Equal(12, (await west.JsonAsync("/api/v1/deals")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("https://evil.example", null, null, false)]
    [InlineData("null", null, "yes", false)]
    [InlineData(null, "cross-site", "yes", false)]
    [InlineData(null, "same-site", "yes", false)]
    [InlineData("http://localhost:81", "same-site", null, false)]
    [InlineData(null, null, null, false)]
    [InlineData("http://localhost", "same-origin", null, true)]
    [InlineData(null, "same-origin", null, true)]
    [InlineData("http://localhost", null, null, true)]
    [InlineData(null, null, "yes", true)]
    public async Task The_cookie_changes_nothing_for_a_page_of_another_site(string? origin, string? site, string? requestedWith, bool isTaken)
    {
        using var browser = await app.SignInAsync(app.Company.Ada);
        (string Name, string Value)[] headers =
        [
            .. origin is null ? [] : new[] { ("Origin", origin) },
            .. site is null ? [] : new[] { ("Sec-Fetch-Site", site) },
            .. requestedWith is null ? [] : new[] { ("X-Requested-With", requestedWith) },
        ];

        var answer = await browser.SendAsync(HttpMethod.Put, "/api/v1/plans", "[]", headers);

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        Assert.Equal(HttpStatusCode.OK, (await program.SendAsync(HttpMethod.Put, "/api/v1/plans", "[]", headers)).StatusCode);
    }
}

internal static class KeyRevocation
{
    public static async Task RevokeAsync(this SalesAppFactory app, string key)
    {
        var outcome = await app.Services.GetRequiredService<RevokeApiKey>().ExecuteAsync(
            ApiKeySecret.PrefixOf(key) ?? "", Caller.System("test"), TestContext.Current.CancellationToken);
        Assert.IsType<RevokeApiKey.Revoked>(outcome);
    }
}
