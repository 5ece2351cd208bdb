namespace SalesDashboard.Import.Reading;

/// <summary>An amount with up to four decimals.</summary>
/// <param name="Currency">ISO 4217 code written beside the amount; null when there is none or the sign serves several currencies ($).</param>
public readonly record struct ImportAmount(decimal Value, string? Currency);
