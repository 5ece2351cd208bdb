using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Api;

namespace SalesDashboard.Web.Bench;

/// <summary>
/// Boards of any size for benchmark clients (goals G5 and G6): a pipeline of its own whose open deals are shared by all
/// managers of the demo company. Made once; asked for again it is the same one.
/// </summary>
internal static class BenchBoards
{
    private const int MostDeals = 20_000;
    private const int BatchSize = 500;
    private const int Stages = 6;

    private static readonly Caller s_caller = Caller.System("bench");

    /// <summary>Answers with the addresses of the board's page and of a drop on it.</summary>
    public static async Task<ApiAnswer> MakeAsync(int deals, SalesDb db, LiveEngine engine, BusinessClock clock, CancellationToken ct)
    {
        if (deals is < 1 or > MostDeals)
        {
            return ApiProblems.BadRequest(string.Create(CultureInfo.InvariantCulture, $"deals is {deals}; give 1 to {MostDeals}."));
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"Bench {deals}");
        await using var context = await db.OpenAsync(s_caller, ct);
        var pipeline = await context.Pipelines.SingleOrDefaultAsync(known => known.Name == name, ct);
        if (pipeline is null)
        {
            var owners = await context.Employees.AsNoTracking().Where(employee => employee.IsActive && employee.Role == Role.Manager).OrderBy(employee => employee.Id).ToListAsync(ct);
            if (owners.Count == 0)
            {
                return ApiProblems.Of(StatusCodes.Status409Conflict, "There is nobody to own a deal", "The company needs managers; start with the demo company.");
            }

            pipeline = NewPipeline(name);
            context.Add(pipeline);
            await context.SaveChangesAsync(ct);
            await FillAsync(db, [.. DealsOf(pipeline, owners, deals, engine.Read(book => book.Settings.Currency), clock)], ct);
        }

        return ApiAnswer.Ok(new { PipelineId = pipeline.Id, Page = $"/bench/board?pipeline={pipeline.Id}", Trigger = $"/bench/move?pipeline={pipeline.Id}" });
    }

    private static Pipeline NewPipeline(string name)
    {
        var pipeline = new Pipeline(name);
        for (var number = 1; number <= Stages; number++)
        {
            pipeline.AddStage($"Stage {number}", StageKind.Open, 10 * number);
        }

        pipeline.AddStage("Won", StageKind.Won, 100);
        pipeline.AddStage("Lost", StageKind.Lost, 0);
        return pipeline;
    }

    private static IEnumerable<Deal> DealsOf(Pipeline pipeline, List<Employee> owners, int count, string currency, BusinessClock clock)
    {
        string? rank = null;
        for (var i = 0; i < count; i++)
        {
            rank = Rank.Between(rank, null);
            var deal = new Deal($"Offer {i + 1} for a line of machines", pipeline.Stages[i % Stages], owners[i % owners.Count], currency, clock.Today, rank, clock.UtcNow);
            deal.Describe(deal.Title, 10_000 + (100 * i), currency, source: null, clock.Today.AddDays(i % 90));
            yield return deal;
        }
    }

    private static async Task FillAsync(SalesDb db, List<Deal> deals, CancellationToken ct)
    {
        foreach (var batch in deals.Chunk(BatchSize))
        {
            await using var context = await db.OpenAsync(s_caller, ct);
            context.AttachRange(batch);
            await context.SaveChangesAsync(ct);
        }
    }
}
