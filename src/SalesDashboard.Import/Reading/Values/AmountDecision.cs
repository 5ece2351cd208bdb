namespace SalesDashboard.Import.Reading.Values;

/// <summary>How amounts of one column are read. <see cref="IsCommaDecimal"/> is null where lone separators cannot be told apart.</summary>
internal sealed record AmountDecision(bool? IsCommaDecimal, bool IsAssumed, string Style, string? Example)
{
    public static AmountDecision Of(AmountColumn column, IEnumerable<AmountColumn> all)
    {
        var example = column.LoneComma ?? column.LonePoint;
        if (column.PointDecimals + column.CommaDecimals > 0)
        {
            return Settled(column.PointDecimals, column.CommaDecimals, example);
        }

        if (example is null)
        {
            return new AmountDecision(false, IsAssumed: false, "1234", Example: null);
        }

        var others = all.ToList();
        var (points, commas) = (others.Sum(other => other.PointDecimals), others.Sum(other => other.CommaDecimals));
        if (points + commas > 0)
        {
            return Settled(points, commas, example);
        }

        return column is { LoneComma: not null, LonePoint: not null }
            ? Settled(1, 1, example)
            : new AmountDecision(false, IsAssumed: true, "1,234.5", example);
    }

    private static AmountDecision Settled(int points, int commas, string? example) => (points > 0, commas > 0) switch
    {
        (true, true) => new AmountDecision(null, IsAssumed: false, "1,234.5 / 1.234,5", example),
        (_, true) => new AmountDecision(true, IsAssumed: false, "1.234,5", example),
        _ => new AmountDecision(false, IsAssumed: false, "1,234.5", example),
    };
}
