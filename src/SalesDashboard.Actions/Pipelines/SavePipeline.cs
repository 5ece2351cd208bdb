using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>
/// Makes a pipeline with its first stages, or changes the settings of one (PIPE-13..18, PIPE-27, PIPE-35). Needs the right
/// to manage pipelines. Members are named from the caller's scope; those of others stay as they are.
/// </summary>
public sealed class SavePipeline(SalesDb db)
{
    /// <param name="Id">Null = a new one.</param>
    /// <param name="Version">Of the pipeline as the caller saw it; null = whatever it is by now.</param>
    public sealed record Request(long? Id, string Name, int? Version = null)
    {
        public decimal? AverageBill { get; init; }

        /// <summary>At most <see cref="Pipeline.ChatLabelLength"/> characters; empty = none.</summary>
        public string? ChatLabel { get; init; }

        public DistributionMode Distribution { get; init; } = DistributionMode.Manual;

        public LeadChoice Choice { get; init; } = LeadChoice.Random;

        public LeadBalance Balance { get; init; } = LeadBalance.Evenly;

        /// <summary>The order of its board until somebody chooses another one for himself.</summary>
        public BoardSort BoardSort { get; init; } = BoardSort.Manual;

        /// <summary>At most <see cref="Pipeline.MostCardFields"/> of them.</summary>
        public CardFields CardFields { get; init; } = Pipeline.UsualCardFields;

        /// <summary>All members of the caller's scope; null = as they are.</summary>
        public IReadOnlyList<Member>? Members { get; init; }

        /// <summary>Stages of a new pipeline in their order.</summary>
        public IReadOnlyList<NewStage> Stages { get; init; } = [];
    }

    public sealed record Member(long EmployeeId, int? Capacity);

    public sealed record NewStage(string Name, StageKind Kind, int Probability);

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
        var pipeline = request.Id is { } id
            ? await context.Pipelines.Include(known => known.Stages).Include(known => known.Members).AsSplitQuery().SingleOrDefaultAsync(known => known.Id == id, ct)
            : NewPipeline(context, request);
        if (pipeline is null)
        {
            return new NotFound();
        }

        if (request.Version is { } seen && request.Id is not null && pipeline.Version != seen)
        {
            return new Conflict(pipeline.Version);
        }

        if (await context.Pipelines.AnyAsync(other => other.Id != pipeline.Id && other.Name == request.Name.Trim(), ct))
        {
            return new NameTaken(request.Name.Trim());
        }

        if (await SeatAsync(context, pipeline, request.Members, ct) is { } stranger)
        {
            return new UnknownEmployee(stranger);
        }

        pipeline.Rename(request.Name.Trim());
        pipeline.SetAverageBill(request.AverageBill);
        pipeline.SetChatLabel(string.IsNullOrWhiteSpace(request.ChatLabel) ? null : request.ChatLabel.Trim());
        pipeline.Show(request.BoardSort, request.CardFields);
        pipeline.Distribute(request.Distribution, request.Choice, request.Balance);
        return await SaveAsync(context, pipeline, ct);
    }

    private static async Task<Outcome> SaveAsync(SalesDbContext context, Pipeline pipeline, CancellationToken ct)
    {
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Conflict(pipeline.Version);
        }
        catch (DbUpdateException)
        {
            // At the same time somebody took the name, or added the same member.
            return await context.Pipelines.AnyAsync(other => other.Id != pipeline.Id && other.Name == pipeline.Name, ct) ? new NameTaken(pipeline.Name) : new Conflict(pipeline.Version);
        }

        return new Saved(pipeline.Id, pipeline.Version);
    }

    private static Outcome? FaultOf(Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Trim().Length > Lengths.Name)
        {
            return new BadName(request.Name);
        }

        if (request.ChatLabel?.Trim().Length > Pipeline.ChatLabelLength)
        {
            return new LabelTooLong(request.ChatLabel.Trim());
        }

        if (request.AverageBill is < 0 or >= 100_000_000_000_000m)
        {
            return new BadBill(request.AverageBill ?? 0);
        }

        if (!Pipeline.AreCardFields(request.CardFields))
        {
            return new BadCardFields(request.CardFields);
        }

        return request.Members?.FirstOrDefault(member => member.Capacity is <= 0) is { } full ? new BadCapacity(full.Capacity ?? 0)
            : request.Stages.FirstOrDefault(stage => string.IsNullOrWhiteSpace(stage.Name) || stage.Name.Trim().Length > Lengths.Name || stage.Probability is < 0 or > 100) is { } stage ? new BadStage(stage.Name)
            : request.Stages.GroupBy(stage => stage.Name.Trim()).FirstOrDefault(group => group.Count() > 1) is { } twice ? new BadStage(twice.Key)
            : request.Id is null && !Array.TrueForAll(Enum.GetValues<StageKind>(), kind => request.Stages.Any(stage => stage.Kind == kind)) ? new StagesMissing()
            : null;
    }

    private static Pipeline NewPipeline(SalesDbContext context, Request request)
    {
        var pipeline = new Pipeline(request.Name.Trim());
        foreach (var stage in request.Stages.OrderBy(stage => stage.Kind))
        {
            pipeline.AddStage(stage.Name.Trim(), stage.Kind, stage.Probability);
        }

        context.Pipelines.Add(pipeline);
        return pipeline;
    }

    /// <summary>Brings the members of the caller's scope to what was asked; answers who is not in it.</summary>
    private static async Task<long?> SeatAsync(SalesDbContext context, Pipeline pipeline, IReadOnlyList<Member>? members, CancellationToken ct)
    {
        if (members is null)
        {
            return null;
        }

        var ids = pipeline.Members.Select(member => member.EmployeeId).Concat(members.Select(member => member.EmployeeId)).ToList();
        var visible = await context.Employees.Where(employee => ids.Contains(employee.Id)).ToDictionaryAsync(employee => employee.Id, ct);
        if (members.FirstOrDefault(member => !visible.ContainsKey(member.EmployeeId)) is { } stranger)
        {
            return stranger.EmployeeId;
        }

        var wanted = members.Select(member => member.EmployeeId).ToHashSet();
        foreach (var gone in pipeline.Members.Where(member => visible.ContainsKey(member.EmployeeId) && !wanted.Contains(member.EmployeeId)).ToList())
        {
            pipeline.RemoveMember(gone);
            context.Remove(gone);
        }

        foreach (var member in members)
        {
            pipeline.AddMember(visible[member.EmployeeId]).Limit(member.Capacity);
        }

        return null;
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Saved(long Id, int Version) : Outcome;

    /// <summary>Empty, or longer than 200 characters.</summary>
    public sealed record BadName(string Name) : Outcome;

    public sealed record NameTaken(string Name) : Outcome;

    /// <summary>More than <see cref="Pipeline.ChatLabelLength"/> characters (PIPE-16).</summary>
    public sealed record LabelTooLong(string Label) : Outcome;

    /// <summary>Negative, or more than fits.</summary>
    public sealed record BadBill(decimal Amount) : Outcome;

    /// <summary>Too many fields for a card.</summary>
    public sealed record BadCardFields(CardFields Fields) : Outcome;

    public sealed record BadCapacity(int Capacity) : Outcome;

    /// <summary>A stage without a name or with one that is too long or stands twice, or a probability that is none.</summary>
    public sealed record BadStage(string Name) : Outcome;

    /// <summary>A new pipeline needs at least one open, one won and one lost stage.</summary>
    public sealed record StagesMissing : Outcome;

    /// <summary>No such employee in the caller's scope.</summary>
    public sealed record UnknownEmployee(long EmployeeId) : Outcome;

    /// <summary>Somebody changed the pipeline meanwhile; it has this version.</summary>
    public sealed record Conflict(int Version) : Outcome;

    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}
