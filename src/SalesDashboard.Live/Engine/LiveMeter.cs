using System.Diagnostics.Metrics;

namespace SalesDashboard.Live.Engine;

/// <summary>What the engine counts, under the meter "SalesDashboard".</summary>
internal sealed class LiveMeter : IDisposable
{
    public const string Name = "SalesDashboard";

    private readonly Meter _meter = new(Name);

    public LiveMeter(Func<int> openViews)
    {
        ChangesApplied = _meter.CreateCounter<long>("sales.changes.applied", "{change}", "Committed changes that altered the live book.");
        ViewsComputed = _meter.CreateCounter<long>("sales.views.computed", "{view}", "Views computed, each once per tick whatever the number of screens.");
        Pushes = _meter.CreateCounter<long>("sales.pushes", "{push}", "Views put into mailboxes of screens.");
        _meter.CreateObservableGauge("sales.views.open", openViews, "{view}", "Distinct views that are watched.");
    }

    public Counter<long> ChangesApplied { get; }

    public Counter<long> ViewsComputed { get; }

    public Counter<long> Pushes { get; }

    public void Dispose() => _meter.Dispose();
}
