using Microsoft.AspNetCore.Http.HttpResults;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Features.Screens.Wall;
using SalesDashboard.Web.Hosting.Access;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>The page of a wall screen: the scene as it is now, complete without script, and the address of its stream.</summary>
public sealed class WallPages(SceneStreams scenes, LiveEngine engine, BusinessClock clock)
{
    private const string Hub = "/hubs/sales";

    /// <summary>The scene of the caller's own scope, to be looked at by those who may put screens up.</summary>
    public async Task<IResult> PreviewAsync(HttpContext context)
    {
        if (CurrentUser.CallerOf(context.User, engine) is not { Role: Role.DepartmentHead or Role.TopManagement or Role.Administrator } caller)
        {
            return Results.Forbid();
        }

        return await PageAsync(context, caller.Scope, Hub);
    }

    public async Task<IResult> BenchAsync(HttpContext context) => await PageAsync(context, new SalesScope.Company(), BenchScreenHub.Path);

    private async Task<RazorComponentResult> PageAsync(HttpContext context, SalesScope scope, string hub)
    {
        var language = ScreenLanguage.Of(context);
        var scene = await scenes.NowAsync(new ScreenSpec(scope, language), context.RequestAborted);
        // The figures are those of now, even where they were rendered an hour ago and nothing has happened since.
        var now = new DateTimeOffset(clock.UtcNow, TimeSpan.Zero);
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<WallDocument>(new
        {
            Scene = scene,
            Hub = hub,
            Language = language,
            Now = TimeZoneInfo.ConvertTime(now, clock.Zone),
            Zone = IanaName(clock.Zone),
        });
    }

    private static string IanaName(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : "UTC";
}
