using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>What it means for a deal to stand in a stage.</summary>
public enum StageKind
{
    Open = 1,
    Won = 2,
    Lost = 3,
}

public sealed class Stage : IVersioned
{
    private Stage()
    {
    }

    internal Stage(Pipeline pipeline, string name, StageKind kind, int order, int probability)
    {
        Pipeline = pipeline;
        Name = name;
        Kind = kind;
        Order = order;
        Probability = probability;
        AsksLostReason = kind == StageKind.Lost;
    }

    public long Id { get; private set; }

    public long PipelineId { get; private set; }

    public Pipeline Pipeline { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public StageKind Kind { get; private set; }

    /// <summary>Position on the board, ascending; unique in the pipeline.</summary>
    public int Order { get; private set; }

    /// <summary>Chance in percent that a deal of this stage is won, 0 to 100.</summary>
    public int Probability { get; private set; }

    /// <summary>Hue-free accent of the column as #rrggbb; null = none.</summary>
    public string? Color { get; private set; }

    /// <summary>Days after which a deal without news counts as stuck; null = never.</summary>
    public int? StuckAfterDays { get; private set; }

    /// <summary>What a deal must have before it goes on from here (CRM-4).</summary>
    public StageRequirements Requires { get; private set; }

    /// <summary>
    /// Up to which worth, in the reporting currency, managers put deals here; above it heads do, which are those who may edit
    /// all deals. Null = any worth, 0 = heads only.
    /// </summary>
    public decimal? ManagerLimit { get; private set; }

    /// <summary>A deal enters this lost stage only with a reason (PIPE-32, PIPE-33). On for lost stages by default.</summary>
    public bool AsksLostReason { get; private set; }

    public int Version { get; private set; }

    public void Rename(string name) => Name = name;

    public void Place(int order) => Order = order;

    /// <summary>Only an open stage is left by moving, so only there something can be asked for.</summary>
    public void Require(StageRequirements requirements) => Requires = Kind == StageKind.Open ? requirements : StageRequirements.None;

    /// <param name="managerLimit">See <see cref="ManagerLimit"/>; not negative.</param>
    public void Admit(decimal? managerLimit)
    {
        if (managerLimit is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(limit, nameof(managerLimit));
        }

        ManagerLimit = managerLimit;
    }

    public void Configure(int probability, string? color, int? stuckAfterDays, bool asksLostReason)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 100);
        Probability = probability;
        Color = color;
        StuckAfterDays = stuckAfterDays;
        AsksLostReason = asksLostReason && Kind == StageKind.Lost;
    }
}
