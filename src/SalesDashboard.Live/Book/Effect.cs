namespace SalesDashboard.Live.Book;

/// <summary>What a change may alter on screens. A spec answers whether it is touched from this alone.</summary>
[Flags]
public enum Touch
{
    None = 0,

    /// <summary>Plan, fact, expected, open or lost figures of the owners.</summary>
    Figures = 1,

    /// <summary>Cards of the pipelines: place, text, amount, owner, next step.</summary>
    Cards = 2,

    /// <summary>Names, trees, stages, settings, calendar, rates or the business date: everything may look different.</summary>
    Everything = 4,

    /// <summary>Who may see what.</summary>
    Access = 8,

    /// <summary>Activities of the employees: their days and weeks.</summary>
    Activities = 16,

    /// <summary>What an employee is told.</summary>
    Notices = 32,

    /// <summary>A conversation of the two named employees.</summary>
    Messages = 64,

    /// <summary>Wall screens: which there are, and what each shows.</summary>
    Screens = 128,

    /// <summary>Who looks at the boards of the pipelines.</summary>
    Presence = 256,

    /// <summary>Deals that are closed, or were before the change.</summary>
    Closed = 512,

    /// <summary>The sessions of one account, which stands in place of the owner.</summary>
    Sessions = 1024,
}

/// <summary>The effect of one applied change: what it touches, for which owners and pipelines (before and after).</summary>
public readonly record struct Effect(Touch Touch, long OwnerBefore = 0, long OwnerAfter = 0, long PipelineBefore = 0, long PipelineAfter = 0)
{
    public static Effect None { get; } = new(Touch.None);

    public static Effect Everything { get; } = new(Touch.Everything);

    public bool Has(Touch touch) => (Touch & touch) != Touch.None;

    public bool Names(long pipelineId) => PipelineBefore == pipelineId || PipelineAfter == pipelineId;
}
