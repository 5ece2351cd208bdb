namespace SalesDashboard.Live.Views.Clients;

/// <summary>By what the audience is narrowed (PIPE-19, PIPE-36). What is null does not narrow. Equal by value, part of view specs.</summary>
public sealed record ClientFilter
{
    public static ClientFilter All { get; } = new();

    /// <summary>Part of the name, e-mail or phone.</summary>
    public string? Search { get; init; }

    public string? Segment { get; init; }

    public string? City { get; init; }

    public string? Source { get; init; }

    public long? ResponsibleId { get; init; }

    /// <summary>True = with an open deal in the reader's scope, false = without one.</summary>
    public bool? HasOpenDeal { get; init; }

    /// <summary>Without any deal of this pipeline in the reader's scope.</summary>
    public long? NotInPipelineId { get; init; }
}
