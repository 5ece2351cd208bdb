namespace SalesDashboard.Domain.Pipelines;

/// <summary>Who gives a pipeline's leads to managers (PIPE-17).</summary>
public enum DistributionMode
{
    /// <summary>People do; a lead waits in the queue until then (PIPE-19).</summary>
    Manual = 1,

    /// <summary>The product does, by <see cref="LeadChoice"/> and <see cref="LeadBalance"/> (PIPE-20).</summary>
    Even = 2,
}

/// <summary>Whether a client's own manager comes first.</summary>
public enum LeadChoice
{
    /// <summary>Anybody may get any client; among equals chance decides (PIPE-21).</summary>
    Random = 1,

    /// <summary>A known client goes to the member who had contact with it (PIPE-22); new ones go by the balance (PIPE-25).</summary>
    Related = 2,
}

/// <summary>How leads that nobody is related to are shared out.</summary>
public enum LeadBalance
{
    /// <summary>Everybody gets as many as everybody else (PIPE-23).</summary>
    Evenly = 1,

    /// <summary>Who has the fewest open deals in the pipeline gets the next one (PIPE-24).</summary>
    Fewest = 2,
}
