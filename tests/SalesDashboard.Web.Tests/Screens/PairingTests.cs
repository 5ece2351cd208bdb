using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Screens;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Screens;

/// <summary>How a device becomes a screen, what it may then do, and how it stops being one (AHEAD-8).</summary>
public sealed class PairingTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHEAD_8_A_confirmed_screen_shows_its_place_and_nobody_of_another()
    {
        var device = await ScreenDevice.OpenAsync(app);
        Assert.Equal(HttpStatusCode.Accepted, (await device.Browser.GetAsync("/tv/standing", Ct)).StatusCode);

        var outcome = await Confirm(device, app.Company.Henry, ScreenPlace.Department(app.Company.East.Id));

        Assert.IsType<ConfirmPairing.Paired>(outcome);
        Assert.Equal(HttpStatusCode.NoContent, (await device.Browser.GetAsync("/tv/standing", Ct)).StatusCode);
        var page = await device.Browser.GetStringAsync("/tv", Ct);
        Assert.Contains("East", page, StringComparison.Ordinal);
        Assert.DoesNotContain("-West-", page, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Company.Mia.Employee.Name[..8], page, StringComparison.Ordinal);
        Assert.Contains("data-hub=\"/hubs/screen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHEAD_8_A_head_pairs_for_the_own_departments_only_and_a_manager_for_none()
    {
        var device = await ScreenDevice.OpenAsync(app);

        Assert.IsType<ConfirmPairing.Denied>(await Confirm(device, app.Company.Henry, ScreenPlace.Department(app.Company.West.Id)));
        Assert.IsType<ConfirmPairing.Denied>(await Confirm(device, app.Company.Henry, ScreenPlace.Company));
        Assert.IsType<ConfirmPairing.Denied>(await Confirm(device, app.Company.Henry, ScreenPlace.City(1)));
        Assert.IsType<ConfirmPairing.Denied>(await Confirm(device, app.Company.Mia, ScreenPlace.Department(app.Company.West.Id)));
        Assert.IsType<ConfirmPairing.Denied>(await Confirm(device, app.Company.Tara, ScreenPlace.Company));
        Assert.IsType<ConfirmPairing.Denied>(await Confirm(device, app.Company.Ada, ScreenPlace.City(987_654)));
        Assert.IsType<ConfirmPairing.Invalid>(await Confirm(device, app.Company.Ada, ScreenPlace.Company, new ScreenLook { Scenes = [] }));
        Assert.Equal(HttpStatusCode.Accepted, (await device.Browser.GetAsync("/tv/standing", Ct)).StatusCode);
        Assert.IsType<ConfirmPairing.Paired>(await Confirm(device, app.Company.Hanna, ScreenPlace.Department(app.Company.East.Id)));
        Assert.IsType<ConfirmPairing.UnknownCode>(await Confirm(device, app.Company.Ada, ScreenPlace.Company));
    }

    [Fact]
    public async Task AHEAD_8_A_head_changes_no_screen_of_another_department_or_the_company()
    {
        var device = await ScreenDevice.PairAsync(app, app.Company.Ada, ScreenPlace.Department(app.Company.West.Id));
        var henry = ScreenDevice.CallerOf(app, app.Company.Henry);
        var look = new ScreenLook();

        Assert.IsType<ScreenOutcome.NotFound>(await Get<RevokeScreen>().ExecuteAsync(device.ScreenId, henry, Ct));
        Assert.IsType<ScreenOutcome.NotFound>(await Get<ReloadScreen>().ExecuteAsync(device.ScreenId, henry, Ct));
        Assert.IsType<ScreenOutcome.NotFound>(await Get<RenameScreen>().ExecuteAsync(device.ScreenId, "Mine", henry, Ct));
        Assert.IsType<ScreenOutcome.NotFound>(await Get<RetargetScreen>().ExecuteAsync(
            new RetargetScreen.Request(device.ScreenId, "Mine", ScreenPlace.Department(app.Company.East.Id), look), henry, Ct));
        var own = await ScreenDevice.PairAsync(app, app.Company.Henry, ScreenPlace.Department(app.Company.East.Id));
        Assert.IsType<ScreenOutcome.Denied>(await Get<RetargetScreen>().ExecuteAsync(
            new RetargetScreen.Request(own.ScreenId, "Mine", ScreenPlace.Company, look), henry, Ct));
        Assert.IsType<ScreenOutcome.Denied>(await Get<RevokeScreen>().ExecuteAsync(own.ScreenId, ScreenDevice.CallerOf(app, app.Company.Eva), Ct));
    }

    [Fact]
    public async Task AHEAD_8_The_cookie_of_a_screen_opens_no_other_page_no_REST_and_no_other_hub()
    {
        var device = await ScreenDevice.PairAsync(app, app.Company.Ada, ScreenPlace.Company);
        var checkedPaths = 0;
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null))
        {
            var path = "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText?.TrimStart('/') ?? "", "{[^}]*}", "1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
            if (path.StartsWith("/hubs/screen", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                request.Headers.Add("Origin", "http://localhost");
                request.Content = method is "POST" or "PUT" ? new StringContent("[]", new MediaTypeHeaderValue("application/json")) : null;
                var answer = await device.Browser.SendAsync(request, Ct);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.UnsupportedMediaType
                        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString.StartsWith("/signin", StringComparison.Ordinal) == true),
                    $"{method} {path} answered {answer.StatusCode} to a screen");
                checkedPaths++;
            }
        }

        Assert.True(checkedPaths > 15, $"Only {checkedPaths} endpoints were found.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => device.SocketAsync("/hubs/sales"));
    }

    [Theory]
    [InlineData("StreamPlanFact"), InlineData("StreamBoard"), InlineData("StreamTicker")]
    public async Task AHEAD_8_The_hub_of_the_screens_knows_no_other_method(string method)
    {
        var device = await ScreenDevice.PairAsync(app, app.Company.Ada, ScreenPlace.Company);
        using var line = await device.ConnectAsync("/hubs/screen");

        await line.OpenAsync(method);

        Assert.Contains("error", await line.NextCompletionAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHEAD_8_A_revoked_screen_is_sent_nothing_more_and_goes_dark()
    {
        var device = await ScreenDevice.PairAsync(app, app.Company.Ada, ScreenPlace.Company);
        using var line = await device.StreamAsync();
        await line.NextItemAsync();

        Assert.IsType<ScreenOutcome.Changed>(await Get<RevokeScreen>().ExecuteAsync(device.ScreenId, ScreenDevice.CallerOf(app, app.Company.Ada), Ct));

        await line.NextCompletionAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await device.Browser.GetAsync("/tv/standing", Ct)).StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(() => device.SocketAsync("/hubs/screen"));
        var page = await device.Browser.GetAsync("/tv", Ct);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.DoesNotContain("data-fact", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.IsType<ScreenOutcome.NotFound>(await Get<ReloadScreen>().ExecuteAsync(device.ScreenId, ScreenDevice.CallerOf(app, app.Company.Ada), Ct));

        // Its page is not its fate: loaded once more it may be paired anew.
        Assert.Contains("data-code", await device.Browser.GetStringAsync("/tv", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHEAD_8_Another_place_or_a_wish_to_reload_reaches_the_open_screen_and_a_new_name_does_not()
    {
        var device = await ScreenDevice.PairAsync(app, app.Company.Hanna, ScreenPlace.Department(app.Company.West.Id));
        var hanna = ScreenDevice.CallerOf(app, app.Company.Hanna);
        using var line = await device.StreamAsync();
        await line.NextItemAsync();
        await line.NextItemAsync();

        await Get<RenameScreen>().ExecuteAsync(device.ScreenId, "Canteen", hanna, Ct);
        await Get<ReloadScreen>().ExecuteAsync(device.ScreenId, hanna, Ct);
        Assert.Equal("reload", (await line.NextItemAsync()).GetProperty("scene").GetString());

        await Get<RetargetScreen>().ExecuteAsync(
            new RetargetScreen.Request(device.ScreenId, "Canteen", ScreenPlace.Department(app.Company.East.Id), new ScreenLook { Scenes = [SceneKind.Race, SceneKind.Today] }), hanna, Ct);
        Assert.Equal("reload", (await line.NextItemAsync()).GetProperty("scene").GetString());
        var page = await device.Browser.GetStringAsync("/tv", Ct);
        Assert.Contains("data-scene=\"race\"", page, StringComparison.Ordinal);
        Assert.Contains("data-scene=\"today\" hidden", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-scene=\"month\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "true")]
    public async Task AHEAD_11_A_screen_is_silent_unless_it_was_given_a_sound(bool hasSound, string? told)
    {
        var device = await ScreenDevice.PairAsync(app, app.Company.Ada, ScreenPlace.Company, hasSound ? new ScreenLook { HasSound = true } : new ScreenLook());

        var page = await (await device.Browser.GetAsync("/tv", Ct)).ReadPageAsync();

        Assert.Equal(told, page.Body?.GetAttribute("data-sound"));
        Assert.Equal("true", page.Body?.GetAttribute("data-paired"));
    }

    [Fact]
    public async Task R_goal_48_The_database_knows_neither_the_secret_nor_does_the_journal_know_its_hash()
    {
        var device = await ScreenDevice.PairAsync(app, app.Company.Ada, ScreenPlace.Company);
        var secret = device.Cookie["screen=".Length..];

        await app.ChangeAsync(async context =>
        {
            var screen = await context.Screens.SingleAsync(row => row.Id == device.ScreenId, Ct);
            Assert.NotEqual(secret, screen.Hash);
            var entry = await context.Journal.SingleAsync(row => row.Entity == nameof(Screen) && row.EntityId == device.ScreenId, Ct);
            Assert.DoesNotContain(screen.Hash, entry.After, StringComparison.Ordinal);
            Assert.Contains("\"Rotation\":30", entry.After, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task AHEAD_10_When_a_screen_was_last_heard_of_is_kept_without_filling_the_journal()
    {
        var device = await ScreenDevice.PairAsync(app, app.Company.Ada, ScreenPlace.Company);
        var seen = new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);
        var rows = 0;
        await app.ChangeAsync(async context => rows = await context.Journal.CountAsync(Ct));

        await Get<NoteSightings>().ExecuteAsync([new NoteSightings.Sighting(device.ScreenId, seen, "abc")], Ct);
        await Get<NoteSightings>().ExecuteAsync([new NoteSightings.Sighting(device.ScreenId, seen.AddMinutes(1), "def")], Ct);

        await app.ChangeAsync(async context =>
        {
            var sighting = await context.ScreenSightings.SingleAsync(row => row.ScreenId == device.ScreenId, Ct);
            Assert.Equal((seen.AddMinutes(1), "def"), (sighting.SeenAt, sighting.Page));
            Assert.Equal(rows, await context.Journal.CountAsync(Ct));
        });
    }

    private Task<ConfirmPairing.Outcome> Confirm(ScreenDevice device, TestPerson person, ScreenPlace place, ScreenLook? look = null) =>
        Get<ConfirmPairing>().ExecuteAsync(new ConfirmPairing.Request(device.Code, "Hall", place, look ?? new ScreenLook()), ScreenDevice.CallerOf(app, person), Ct);

    private T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();
}
