using System.Runtime.CompilerServices;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Screens.Pairing;

/// <summary>
/// What a paired screen is sent: its scenes, the ticker, celebrations outside of its quiet hours, and a word when it is to
/// load its page anew or to ask for the time. Ends as soon as the screen is revoked.
/// </summary>
public sealed class PairedStream(LiveEngine engine, SceneStreams scenes, BusinessClock clock, ClockWatch clocks, ServerVersion version)
{
    public async IAsyncEnumerable<Scene> WatchAsync(long screenId, [EnumeratorCancellation] CancellationToken ct)
    {
        using var watch = engine.Watch(new PairedScreenSpec(screenId));
        if (watch.Current.Screen is not { IsRevoked: false } screen)
        {
            yield break;
        }

        var mailbox = new SceneMailbox();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var following = FollowAsync(watch, screen, mailbox, stop.Token);
        clocks.Join(mailbox);
        try
        {
            await foreach (var scene in scenes.WatchAsync([.. SpecsOf(screen)], mailbox, ct))
            {
                if (scene.Name != CelebrationSpec.Celebration || !screen.Look.IsQuietAt(LocalTime(screen)))
                {
                    yield return scene;
                }
            }
        }
        finally
        {
            clocks.Leave(mailbox);
            await stop.CancelAsync();
            await following;
        }
    }

    /// <summary>The scenes of the rotation in their order, the ticker, and the celebration where the screen has one.</summary>
    public static IEnumerable<SceneSpec> SpecsOf(ScreenSnapshot screen)
    {
        var frame = SceneFrame.Of(screen);
        foreach (var kind in screen.Look.Scenes)
        {
            yield return SceneSpec.Of(kind, frame);
        }

        yield return new NewsSpec(frame);
        if (screen.Look.CelebrateFrom is { } from)
        {
            yield return new CelebrationSpec(frame, from);
        }
    }

    /// <summary>The zone of the screen's clock; the company's where it has none of its own.</summary>
    public static TimeZoneInfo ZoneOf(ScreenSnapshot screen, TimeZoneInfo companyZone) =>
        screen.Look.Zone.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(screen.Look.Zone, out var zone) ? zone : companyZone;

    private TimeOnly LocalTime(ScreenSnapshot screen) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.UtcNow, ZoneOf(screen, clock.Zone)));

    private async Task FollowAsync(LiveWatch<PairedScreenView> watch, ScreenSnapshot shown, SceneMailbox mailbox, CancellationToken ct)
    {
        try
        {
            await foreach (var delivery in watch.ReadAllAsync(ct))
            {
                if (delivery.View.Screen is not { IsRevoked: false } now)
                {
                    mailbox.End();
                    return;
                }

                if (now.Place != shown.Place || now.Look != shown.Look || now.Reloads != shown.Reloads)
                {
                    mailbox.Post(new Scene(Scene.Reload, "", clock.UtcNow, version.Text));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The screen has gone.
        }
    }
}
