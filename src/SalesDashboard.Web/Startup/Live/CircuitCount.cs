using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>Counts the open circuits under the meter "SalesDashboard". Singleton: one handler for all circuits.</summary>
public sealed class CircuitCount : CircuitHandler, IDisposable
{
    private readonly Meter _meter = new("SalesDashboard");
    private int _open;

    /// <summary>Open circuits, also those whose connection is lost for now.</summary>
    public int Open => Volatile.Read(ref _open);

    public CircuitCount() => _meter.CreateObservableGauge("sales.circuits.open", () => _open, "{circuit}", "Open circuits, also those whose connection is lost for now.");

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _open);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref _open);
        return Task.CompletedTask;
    }

    public void Dispose() => _meter.Dispose();
}
