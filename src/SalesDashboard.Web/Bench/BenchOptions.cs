namespace SalesDashboard.Web.Bench;

/// <summary>Section "Bench": the hooks of the benchmark. They work in Development only, whatever this says.</summary>
public sealed class BenchOptions
{
    public const string Section = "Bench";

    public bool Enabled { get; set; }

    public bool IsOn(IHostEnvironment environment) => Enabled && environment.IsDevelopment();
}
