using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>Adds a stage to a pipeline, behind the last one of its kind, or changes one (PIPE-29, PIPE-31, PIPE-32, CRM-4).</summary>
public sealed partial class SaveStage(SalesDb db)
{
    private const decimal LargestLimit = 10_000_000_000_000;

    /// <param name="StageId">Null = a new one.</param>
    public sealed record Request(long PipelineId, long? StageId, string Name, StageKind Kind, int Probability)
    {
        /// <summary>#rrggbb; null = none.</summary>
        public string? Color { get; init; }

        /// <summary>From 1; null = never.</summary>
        public int? StuckAfterDays { get; init; }

        public bool AsksLostReason { get; init; }

        public StageRequirements Requires { get; init; }

        /// <summary>Up to which worth managers put deals here, in the company's currency; null = any, 0 = heads only.</summary>
        public decimal? ManagerLimit { get; init; }

        /// <summary>Of the stage as the caller saw it; null = whatever it is by now.</summary>
        public int? Version { get; init; }
    }

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || !caller.Has(Rights.ManagePipelines))
        {
            return new Denied();
        }

        if (FaultOf(request) is { } fault)
        {
            return fault;
        }

        await using var context = await db.OpenAsync(caller, ct);
        var pipeline = await context.Pipelines.Include(known => known.Stages).SingleOrDefaultAsync(known => known.Id == request.PipelineId, ct);
        var name = request.Name.Trim();
        var stage = pipeline?.Stages.FirstOrDefault(known => known.Id == request.StageId);
        if (pipeline is null || (stage is null && request.StageId is not null))
        {
            return new NotFound();
        }

        if (stage is not null && request.Version is { } seen && stage.Version != seen)
        {
            return new Conflict(stage.Version);
        }

        if (pipeline.Stages.Any(other => other != stage && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return new NameTaken(name);
        }

        if (stage is null)
        {
            stage = pipeline.AddStage(name, request.Kind, request.Probability);
            StageOrder.Apply(pipeline.Stages.OrderBy(other => other.Kind).ThenBy(other => other.Order));
        }

        stage.Rename(name);
        stage.Configure(request.Probability, request.Color?.ToLowerInvariant(), request.StuckAfterDays, request.AsksLostReason);
        stage.Require(request.Requires);
        stage.Admit(request.ManagerLimit);
        return await SaveAsync(context, stage, ct);
    }

    private static async Task<Outcome> SaveAsync(SalesDbContext context, Stage stage, CancellationToken ct)
    {
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Conflict(stage.Version);
        }
        catch (DbUpdateException)
        {
            return new NameTaken(stage.Name);
        }

        return new Saved(stage.Id, stage.Version);
    }

    private static Outcome? FaultOf(Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Trim().Length > Lengths.Name)
        {
            return new BadName(request.Name);
        }

        return request.Probability is < 0 or > 100 ? new BadProbability(request.Probability)
            : request.StuckAfterDays is < 1 or > 3650 ? new BadDays(request.StuckAfterDays ?? 0)
            : request.ManagerLimit is < 0 or > LargestLimit ? new BadLimit(request.ManagerLimit ?? 0)
            : request.Color is { } color && !HexColor().IsMatch(color) ? new BadColor(color)
            : null;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 100)]
    private static partial Regex HexColor();

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Saved(long StageId, int Version) : Outcome;

    /// <summary>Empty, or longer than 200 characters.</summary>
    public sealed record BadName(string Name) : Outcome;

    public sealed record NameTaken(string Name) : Outcome;

    /// <summary>Not 0 to 100.</summary>
    public sealed record BadProbability(int Probability) : Outcome;

    /// <summary>Not 1 to 3650.</summary>
    public sealed record BadDays(int Days) : Outcome;

    /// <summary>Negative, or more than ten million millions.</summary>
    public sealed record BadLimit(decimal Limit) : Outcome;

    /// <summary>Not #rrggbb.</summary>
    public sealed record BadColor(string Color) : Outcome;

    /// <summary>Somebody changed the stage meanwhile; it has this version.</summary>
    public sealed record Conflict(int Version) : Outcome;

    /// <summary>No such pipeline, or no such stage in it.</summary>
    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}
