namespace SalesDashboard.Domain.Pipelines;

/// <summary>By what the cards of a column are ordered (PIPE-11).</summary>
public enum BoardSort
{
    /// <summary>As people put them.</summary>
    Manual = 0,

    /// <summary>Overdue next steps first, then today's, then deals without one, then later ones.</summary>
    Urgency = 1,

    /// <summary>The greatest worth first.</summary>
    Sum = 2,

    /// <summary>What is expected to close first.</summary>
    Date = 3,
}
