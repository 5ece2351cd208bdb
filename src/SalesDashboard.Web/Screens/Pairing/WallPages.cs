using SalesDashboard.Actions.Access;
using SalesDashboard.Actions.Screens;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Screens.Wall;

namespace SalesDashboard.Web.Screens.Pairing;

/// <summary>The page of a wall screen: its scenes as they are now, complete without script, and the address of their stream.</summary>
public sealed class WallPages(SceneStreams scenes, PairedScreens screens, StartPairing pairing, PairingCodes codes, LiveEngine engine, BusinessClock clock)
{
    private const string PersonHub = "/hubs/sales";

    /// <summary>The scene of the caller's own scope, to be looked at by those who may put screens up.</summary>
    public async Task<IResult> PreviewAsync(HttpContext context)
    {
        if (CurrentUser.CallerOf(context.User, engine) is not { Role: Role.DepartmentHead or Role.TopManagement or Role.Administrator } caller)
        {
            return Results.Forbid();
        }

        return await PersonPageAsync(context, caller.Scope, PersonHub);
    }

    /// <summary>What a television opens: its scenes once it is paired, a code before, darkness after it was revoked.</summary>
    public async Task<IResult> ScreenAsync(HttpContext context)
    {
        var secret = ScreenCookie.Read(context.Request);
        switch (screens.Find(secret))
        {
            case { IsRevoked: false } screen:
                ScreenCookie.Write(context, secret ?? "");
                return await PairedPageAsync(context, screen);
            case { } revoked:
                // The next visit may be paired anew.
                ScreenCookie.Delete(context);
                return WallResult.Of<DarkDocument>(revoked.Look.Language, new { }, StatusCodes.Status403Forbidden);
            default:
                return Pair(context, secret);
        }
    }

    /// <summary>204 = this device is a screen, 202 = its code waits, 403 = it was revoked, 404 = nobody knows it.</summary>
    public IResult Standing(HttpContext context)
    {
        var secret = ScreenCookie.Read(context.Request);
        return screens.Find(secret) switch
        {
            { IsRevoked: true } => Results.StatusCode(StatusCodes.Status403Forbidden),
            not null => Results.NoContent(),
            null when BearerSecret.HashOf(secret) is { } hash && codes.Find(hash) is not null => Results.StatusCode(StatusCodes.Status202Accepted),
            null => Results.StatusCode(StatusCodes.Status404NotFound),
        };
    }

    /// <summary>The month of a scope, followed over a hub that streams it.</summary>
    public async Task<IResult> PersonPageAsync(HttpContext context, SalesScope scope, string hub)
    {
        var frame = SceneFrame.Of(scope, ScreenLanguage.Of(context));
        Scene[] shown =
        [
            await scenes.NowAsync(new MonthSpec(frame), context.RequestAborted),
            await scenes.NowAsync(new NewsSpec(frame), context.RequestAborted),
        ];
        return Page(frame.Language, shown, hub, clock.Zone, new ScreenLook(), isPaired: false);
    }

    private IResult Pair(HttpContext context, string? secret)
    {
        var language = ScreenLanguage.Of(context);
        switch (pairing.Execute(secret, SourceOf(context)))
        {
            case StartPairing.Started started:
                ScreenCookie.Write(context, started.Secret);
                return WallResult.Of<CodeDocument>(language, new { started.Code, started.Until, Language = language });
            default:
                context.Response.Headers.RetryAfter = "60";
                return WallResult.Of<CodeDocument>(language, new { Code = "", Until = (DateTimeOffset?)null, Language = language }, StatusCodes.Status429TooManyRequests);
        }
    }

    private async Task<IResult> PairedPageAsync(HttpContext context, ScreenSnapshot screen)
    {
        var shown = new List<Scene>();
        foreach (var spec in PairedStream.SpecsOf(screen).Where(spec => spec is not CelebrationSpec))
        {
            shown.Add(await scenes.NowAsync(spec, context.RequestAborted));
        }

        return Page(screen.Look.Language, shown, ScreenHub.Path, PairedStream.ZoneOf(screen, clock.Zone), screen.Look, isPaired: true);
    }

    private IResult Page(string language, IReadOnlyList<Scene> shown, string hub, TimeZoneInfo zone, ScreenLook look, bool isPaired)
    {
        // The figures are those of now, even where they were rendered an hour ago and nothing has happened since.
        var now = new DateTimeOffset(clock.UtcNow, TimeSpan.Zero);
        return WallResult.Of<WallDocument>(language, new
        {
            Scenes = shown,
            Hub = hub,
            Language = language,
            Now = TimeZoneInfo.ConvertTime(now, zone),
            Zone = IanaName(zone),
            Look = look,
            IsPaired = isPaired,
        });
    }

    /// <summary>One network for addresses of version 6, of which everybody has billions.</summary>
    private static string SourceOf(HttpContext context)
    {
        var bytes = context.Connection.RemoteIpAddress?.MapToIPv6().GetAddressBytes() ?? [];
        return Convert.ToHexString(context.Connection.RemoteIpAddress is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? bytes[..8] : bytes);
    }

    private static string IanaName(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : "UTC";
}
