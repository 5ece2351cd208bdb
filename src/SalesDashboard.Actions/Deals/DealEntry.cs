namespace SalesDashboard.Actions.Deals;

/// <summary>
/// What another system says of one deal. A value that is not given (null) is left as it is; a new deal needs title,
/// stage and owner. The stage goes by id or by its name in the pipeline; client and product by our id, or by external
/// id or name; the owner by our id or the external id.
/// </summary>
/// <param name="ExternalId">The other system's id, by which the deal is found again.</param>
public sealed record DealEntry(string ExternalId = "")
{
    public string? Title { get; init; }

    public long? PipelineId { get; init; }

    public string? Pipeline { get; init; }

    public long? StageId { get; init; }

    public string? Stage { get; init; }

    public long? OwnerId { get; init; }

    /// <summary>The external id of the owner.</summary>
    public string? EmployeeId { get; init; }

    public long? ClientId { get; init; }

    public string? Client { get; init; }

    public long? ProductId { get; init; }

    public string? Product { get; init; }

    /// <summary>Not negative, at most four decimals, in <see cref="Currency"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO code; the company's where a new deal names none.</summary>
    public string? Currency { get; init; }

    public DateOnly? CreatedOn { get; init; }

    public DateOnly? ExpectedCloseOn { get; init; }

    /// <summary>The day of a won or lost deal; today where it is not given.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The name of a lost reason.</summary>
    public string? LostReason { get; init; }

    public string? LostComment { get; init; }

    public string? Source { get; init; }
}

/// <summary>Why one deal was refused; the text for people is written where it is shown.</summary>
public enum DealFault
{
    Missing = 1,

    /// <summary>Not there, or not in the caller's scope.</summary>
    Unknown = 2,

    /// <summary>The name stands for more than one.</summary>
    Ambiguous = 3,

    /// <summary>Too long, or with control characters.</summary>
    UnfitText = 4,

    /// <summary>Negative, too large or with more than four decimals.</summary>
    UnfitAmount = 5,

    NotACurrency = 6,

    /// <summary>The stage is one of another pipeline.</summary>
    OtherPipeline = 7,

    /// <summary>The external id came before in the same call.</summary>
    Repeated = 8,

    /// <summary>The external id belongs to a deal that the caller may not see.</summary>
    Taken = 9,

    /// <summary>The lost stage asks for a reason (AHEAD-16).</summary>
    NoLostReason = 10,

    /// <summary>The reason says nothing without words (AHEAD-16).</summary>
    NoLostComment = 11,
}

/// <param name="Field">The member of <see cref="DealEntry"/>.</param>
public sealed record DealRefusal(string Field, string? Value, DealFault Fault);
