namespace SalesDashboard.Domain.Pipelines;

/// <summary>What a deal must have before it goes on from a stage (CRM-4).</summary>
[Flags]
public enum StageRequirements
{
    None = 0,
    Client = 1,
    Amount = 2,
    Product = 4,
    ExpectedCloseDate = 8,
    Source = 16,

    /// <summary>At least one document is kept with the deal.</summary>
    Document = 32,
}
