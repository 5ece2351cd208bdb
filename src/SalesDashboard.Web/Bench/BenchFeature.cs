using Microsoft.Extensions.Options;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Api;
using SalesDashboard.Web.Screens.Pairing;

namespace SalesDashboard.Web.Bench;

/// <summary>
/// Hooks for benchmark clients, open without a sign-in: only with Bench:Enabled=true in Development, else these addresses
/// do not exist.
/// </summary>
public static class BenchFeature
{
    private const int Tries = 20;

    private static readonly Caller s_caller = Caller.System("bench");

    public static IServiceCollection AddBench(this IServiceCollection services)
    {
        services.AddOptions<BenchOptions>().BindConfiguration(BenchOptions.Section);
        return services;
    }

    /// <summary>Call before the guards of access: the pages do not exist in other modes, and circuits of programs name no origin.</summary>
    public static WebApplication UseBench(this WebApplication app)
    {
        if (app.IsBench())
        {
            app.UseWhen(context => context.Request.Path.StartsWithSegments("/_blazor"), branch => branch.Use((context, next) =>
            {
                if (context.Request.Headers.Origin.Count == 0)
                {
                    context.Request.Headers.Origin = $"{context.Request.Scheme}://{context.Request.Host}";
                }

                return next(context);
            }));
        }
        else
        {
            app.UseWhen(context => BenchVisitor.IsPage(context.Request.Path), branch => branch.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
        }

        return app;
    }

    /// <summary>Call between authentication and authorization.</summary>
    public static WebApplication UseBenchVisitor(this WebApplication app)
    {
        if (app.IsBench())
        {
            app.UseMiddleware<BenchVisitor>();
        }

        return app;
    }

    public static WebApplication MapBench(this WebApplication app)
    {
        if (app.IsBench())
        {
            app.MapPost("/bench/move", MoveAsync).AllowAnonymous();
            app.MapGet("/bench/heap", Heap).AllowAnonymous();
            app.MapPost("/bench/boards", BenchBoards.MakeAsync).AllowAnonymous();
        }

        return app;
    }

    /// <summary>The wall scene of the company, and the hub that streams it.</summary>
    public static WebApplication MapBenchScreen(this WebApplication app)
    {
        if (app.IsBench())
        {
            app.MapGet("/bench/screen", (WallPages pages, HttpContext context) => pages.PersonPageAsync(context, new SalesScope.Company(), BenchScreenHub.Path)).AllowAnonymous();
            app.MapHub<BenchScreenHub>(BenchScreenHub.Path).AllowAnonymous();
        }

        return app;
    }

    private static bool IsBench(this WebApplication app) => app.Services.GetRequiredService<IOptions<BenchOptions>>().Value.IsOn(app.Environment);

    /// <summary>One real drop of a random open deal, of the pipeline where one is named, at the top of another open stage.</summary>
    private static async Task<ApiAnswer> MoveAsync(MoveDeal action, LiveEngine engine, CancellationToken ct, long? pipeline = null)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if ((pipeline is { } id ? PickOf(engine, id) : Pick(engine)) is { } request && await action.ExecuteAsync(request, s_caller, ct) is MoveDeal.Moved moved)
            {
                return ApiAnswer.Ok(new { DealId = moved.Deal.Id, moved.Deal.StageId, moved.Deal.Version });
            }
        }

        return ApiProblems.Of(
            StatusCodes.Status409Conflict, "No deal was moved", $"{Tries} random deals could not be moved; the company needs open deals and two open stages.");
    }

    /// <summary>Bytes in use after a full collection, for the soak of the walls.</summary>
    private static ApiAnswer Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return ApiAnswer.Ok(new { Bytes = GC.GetTotalMemory(forceFullCollection: true) });
    }

    private static MoveDeal.Request? Pick(LiveEngine engine) => engine.Read(book =>
    {
        var people = book.Organization.Employees.Keys.ToArray();
        var deals = people.Length == 0 ? [] : book.DealsOf(Any(people)).Where(deal => deal.Kind == StageKind.Open).ToArray();
        if (deals.Length == 0)
        {
            return null;
        }

        return Drop(book, Any(deals));
    });

    private static MoveDeal.Request? PickOf(LiveEngine engine, long pipelineId) => engine.Read(book =>
    {
        var deals = book.Catalog.StagesOf(pipelineId).Where(stage => stage.Kind == StageKind.Open).SelectMany(stage => book.DealsOfStage(stage.Id)).ToArray();
        return deals.Length == 0 ? null : Drop(book, Any(deals));
    });

    private static MoveDeal.Request? Drop(SalesBook book, DealSnapshot deal)
    {
        var stages = book.Catalog.StagesOf(deal.PipelineId).Where(stage => stage.Kind == StageKind.Open && stage.Id != deal.StageId).ToArray();
        return stages.Length == 0 ? null : new MoveDeal.Request(deal.Id, Any(stages).Id, null, deal.Version);
    }

    private static T Any<T>(T[] all) => all[Random.Shared.Next(all.Length)];
}
