namespace SalesDashboard.Web.Demo;

public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Whether an empty database is filled with the demo company; null = only in Development.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Another number makes another company.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Whether the demo company's managers work by themselves.</summary>
    public bool Traffic { get; set; }

    /// <summary>Mean time between two of their deeds.</summary>
    public TimeSpan TrafficInterval { get; set; } = TimeSpan.FromSeconds(2);

    public bool IsEnabled(IHostEnvironment environment) => Enabled ?? environment.IsDevelopment();
}
