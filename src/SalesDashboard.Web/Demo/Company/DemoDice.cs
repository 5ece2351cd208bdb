namespace SalesDashboard.Web.Demo.Company;

/// <summary>
/// Seeded chance: the same seed gives the same throws on every machine. Each part of the company throws its own dice, so
/// that a change of one part leaves the others as they were.
/// </summary>
internal sealed class DemoDice(int seed, int part)
{
    // A seeded Random keeps its sequence between .NET versions; an unseeded one does not.
    private readonly Random _random = new(unchecked((seed * 397) ^ part));

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>From 0 up to 1, without it.</summary>
    public double Share() => _random.NextDouble();

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    /// <summary>A bell curve around <paramref name="mean"/>, cut at both ends (Box and Muller).</summary>
    public double Normal(double mean, double deviation, double low, double high)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
        var value = mean + (deviation * radius * Math.Cos(2 * Math.PI * _random.NextDouble()));
        return Math.Clamp(value, low, high);
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T Pick<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var left = _random.NextDouble() * items.Sum(weight);
        foreach (var item in items)
        {
            left -= weight(item);
            if (left < 0)
            {
                return item;
            }
        }

        return items[^1];
    }
}
