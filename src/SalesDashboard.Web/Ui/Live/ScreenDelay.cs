using System.Diagnostics.Metrics;

namespace SalesDashboard.Web.Ui.Live;

/// <summary>Measures how long a committed change took until a circuit had rendered it (AHEAD-10), under the meter "SalesDashboard".</summary>
public sealed class ScreenDelay : IDisposable
{
    private readonly Meter _meter = new("SalesDashboard");
    private readonly Histogram<double> _delay;

    public ScreenDelay() => _delay = _meter.CreateHistogram<double>("sales.screen.delay", "ms", "From the commit of a change to its rendering on a screen.");

    public void Record(TimeSpan delay) => _delay.Record(delay.TotalMilliseconds);

    public void Dispose() => _meter.Dispose();
}
