namespace SalesDashboard.Domain.Pipelines;

/// <summary>What a card of the board tells beside the title of its deal.</summary>
[Flags]
public enum CardFields
{
    None = 0,
    Client = 1,
    Amount = 2,
    NextStep = 4,
    Owner = 8,
    Product = 16,
    Source = 32,
    ExpectedOn = 64,
    CreatedOn = 128,
}
