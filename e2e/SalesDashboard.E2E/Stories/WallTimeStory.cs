using System.Globalization;
using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>Hours before a wall, played and not waited for: the browser's clock stands and is moved on, the hub is the test's.</summary>
[Collection(nameof(WallApp))]
public sealed class WallTimeStory(WallApp app)
{
    private const string CountWakeLocks = """
        Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request: async kind => { (window.asked ??= []).push(kind); return {}; } } });
        """;

    private const string CountSounds = """
        window.sounds = 0;
        window.AudioContext = class { constructor() { window.sounds++; throw new Error('no loudspeaker'); } };
        """;

    [Fact]
    public async Task AHEAD_7_Three_scenes_take_turns_of_ten_seconds_and_one_is_seen_at_a_time()
    {
        await using var television = await OpenAsync();
        var seen = television.Page.Locator("main[data-scene]:visible");
        var turns = new List<string?>();
        for (var turn = 0; turn < 4; turn++)
        {
            await Expect(seen).ToHaveCountAsync(1);
            turns.Add(await seen.GetAttributeAsync("data-scene"));
            await television.PlayAsync(10);
        }

        Assert.Equal(["month", "race", "today"], turns.Take(3).Order(StringComparer.Ordinal));
        Assert.Equal(turns[0], turns[3]);
    }

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(2, 1, 0, 1)]
    [InlineData(4, 1, 2, 3)]
    public async Task AHEAD_7_Two_to_four_scenes_take_turns_and_a_single_one_stays(int scenes, params int[] shown)
    {
        await using var television = await OpenAsync();
        await television.Page.EvaluateAsync(
            """
            async count => {
              const { rotate } = await import('/js/wall/rotation.js');
              window.scenes = Array.from({ length: count }, (_, index) => ({ hidden: index > 0 }));
              rotate(window.scenes, 20);
            }
            """,
            scenes);
        foreach (var expected in shown)
        {
            await television.PlayAsync(20);
            var seen = await television.Page.EvaluateAsync<int[]>("scenes.flatMap((scene, index) => scene.hidden ? [] : [index])");
            Assert.Equal([expected], seen);
        }
    }

    [Fact]
    public async Task UI_22_Every_five_minutes_the_picture_moves_by_four_design_pixels_so_that_nothing_burns_in()
    {
        await using var television = await OpenAsync();
        Assert.Equal((0, 0), await PlaceAsync(television.Page));
        foreach (var place in new[] { (4, 0), (4, 4), (0, 4), (0, 0) })
        {
            await television.PlayAsync(5 * 60);
            Assert.Equal(place, await PlaceAsync(television.Page));
        }

        await television.PlayAsync(5 * 60);
        await television.Page.SetViewportSizeAsync(3840, 2160);
        Assert.Equal((8, 0), await PlaceAsync(television.Page));
    }

    [Fact]
    public async Task AHEAD_7_The_panel_is_kept_awake_and_the_wish_is_told_again_when_the_page_is_seen_again()
    {
        await using var television = await OpenAsync(CountWakeLocks);
        Assert.Equal(["screen"], await television.Page.EvaluateAsync<string[]>("asked"));

        await television.Page.EvaluateAsync("() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }); document.dispatchEvent(new Event('visibilitychange')); }");
        Assert.Equal(1, await television.Page.EvaluateAsync<int>("asked.length"));
        await television.Page.EvaluateAsync("() => { Object.defineProperty(document, 'visibilityState', { value: 'visible' }); document.dispatchEvent(new Event('visibilitychange')); }");

        Assert.Equal(["screen", "screen"], await television.Page.EvaluateAsync<string[]>("asked"));
    }

    [Fact]
    public async Task UI_22_No_cursor_is_seen_anywhere()
    {
        await using var television = await OpenAsync();

        Assert.Equal(["none"], await television.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('body, body *:not(script)')].map(it => getComputedStyle(it).cursor))]"));
    }

    [Fact]
    public async Task AHEAD_7_The_clock_has_24_hours_in_the_zone_of_the_screen_and_goes_on()
    {
        await using var television = await OpenAsync();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Vladivostok");
        var clock = television.Page.Locator("#clock");
        var shown = TimeOnly.ParseExact(await clock.InnerTextAsync(), "HH:mm", CultureInfo.InvariantCulture);
        var due = TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, zone).TimeOfDay;
        // The page's clock stands somewhat ahead of the server's.
        Assert.InRange((shown.ToTimeSpan() - due + TimeSpan.FromMinutes(3) + TimeSpan.FromDays(1)).TotalMinutes % TimeSpan.FromDays(1).TotalMinutes, 0, 6);

        await television.PlayAsync(60);

        Assert.Equal(shown.AddMinutes(1).ToString("HH:mm", CultureInfo.InvariantCulture), await clock.InnerTextAsync());
        var times = await television.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { timeIn } = await import('/js/wall/clock.js');
              return ['Europe/Kyiv', 'Asia/Kathmandu', 'America/New_York'].flatMap(zone => [[11, 5], [22, 0]].map(([hour, minute]) => timeIn(zone)(Date.UTC(2026, 10, 20, hour, minute))));
            }
            """);
        Assert.Equal(["13:05", "00:00", "16:50", "03:45", "06:05", "17:00"], times);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task AHEAD_11_A_celebration_makes_a_sound_only_where_the_screen_was_given_one(bool hasSound, int sounds)
    {
        await using var television = await OpenAsync(CountSounds, hasSound ? "data-sound=\"true\"" : "");

        television.Hub.Send("celebration", "<p>Won</p>");

        await Expect(television.Page.Locator("#celebration")).ToBeVisibleAsync();
        Assert.Equal(sounds, await television.Page.EvaluateAsync<int>("sounds"));
    }

    [Fact]
    public async Task AHEAD_11_A_celebration_lasts_six_seconds_and_comes_at_most_once_a_minute_also_over_reconnects()
    {
        await using var television = await OpenAsync();
        var (page, hub) = (television.Page, television.Hub);
        var celebration = page.Locator("#celebration");

        hub.Send("celebration", "<p>First</p>");
        await Expect(celebration).ToHaveTextAsync("First");
        await page.Clock.RunForAsync(5_900);
        await Expect(celebration).ToBeVisibleAsync();
        await page.Clock.RunForAsync(200);
        await Expect(celebration).ToBeHiddenAsync();
        Assert.Equal("", await celebration.InnerHTMLAsync());

        await hub.HangUpAsync();
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-state", "catching-up");
        await page.Clock.RunForAsync(600);
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-state", "live");
        Assert.Equal(2, hub.Lines);
        await Expect(celebration).ToBeHiddenAsync();
        foreach (var second in new[] { 7, 47 })
        {
            hub.Send("celebration", "<p>Too early</p>");
            hub.Send("ticker", $"<ul><li>Told at {second}</li></ul>");
            await Expect(page.Locator("footer")).ToHaveTextAsync($"Told at {second}");
            await Expect(celebration).ToBeHiddenAsync();
            await television.PlayAsync(second == 7 ? 40 : 20);
        }

        hub.Send("celebration", "<p>Second</p>");
        await Expect(celebration).ToHaveTextAsync("Second");
    }

    [Fact]
    public async Task AHEAD_7_After_sixty_seconds_of_silence_the_page_loads_itself_anew_and_not_while_the_server_is_heard()
    {
        await using var television = await OpenAsync();
        var (page, hub) = (television.Page, television.Hub);
        var body = page.Locator("body");
        await body.EvaluateAsync("it => it.dataset.old = 'yes'");

        await television.PlayAsync(5 * 60);
        await Expect(body).ToHaveAttributeAsync("data-state", "live");
        await Expect(body).ToHaveAttributeAsync("data-old", "yes");
        Assert.Equal(1, hub.Lines);

        hub.IsSilent = true;
        await page.Clock.RunForAsync(50_000);
        await Expect(body).ToHaveAttributeAsync("data-state", "stale");
        await Expect(body).ToHaveAttributeAsync("data-old", "yes");
        await page.Clock.RunForAsync(15_000);
        await Expect(body).Not.ToHaveAttributeAsync("data-old", "yes");

        hub.IsSilent = false;
        await page.Clock.ResumeAsync();
        await Expect(body).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 15_000 });
    }

    /// <param name="script">Runs before the page's own.</param>
    /// <param name="attribute">Of the page's body, as another screen would have it.</param>
    private async Task<Television> OpenAsync(string script = "", string attribute = "")
    {
        var person = await app.TelevisionAsync();
        var page = person.Page;
        await page.Clock.InstallAsync();
        if (script.Length > 0)
        {
            await page.AddInitScriptAsync(script);
        }

        await page.RouteAsync("**/tv", async route =>
        {
            var answer = await route.FetchAsync();
            var text = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = text.Replace("<body ", $"<body {attribute} ", StringComparison.Ordinal) });
        });
        var hub = await PlayedHub.InstallAsync(page);
        await page.GotoAsync("/tv");
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-state", "live");
        var now = await page.EvaluateAsync<long>("Date.now()");
        await page.Clock.PauseAtAsync(DateTimeOffset.FromUnixTimeMilliseconds(now + 8_000).UtcDateTime);
        return new Television(person, hub);
    }

    /// <summary>How far the picture is from the corner.</summary>
    private static async Task<(int X, int Y)> PlaceAsync(IPage page)
    {
        var place = await page.EvaluateAsync<int[]>("(() => { const { x, y } = document.getElementById('stage').getBoundingClientRect(); return [Math.round(x), Math.round(y)]; })()");
        return (place[0], place[1]);
    }

    private sealed record Television(Person Person, PlayedHub Hub) : IAsyncDisposable
    {
        public IPage Page => Person.Page;

        /// <summary>So many quiet seconds, in which the hub answers each ping of the page.</summary>
        public async Task PlayAsync(int seconds)
        {
            for (var played = 0; played < seconds; played += PlayedHub.SecondsBetweenPings)
            {
                await Page.Clock.RunForAsync(PlayedHub.SecondsBetweenPings * 1000);
                await Hub.PingAsync();
            }
        }

        public ValueTask DisposeAsync() => Person.DisposeAsync();
    }
}
