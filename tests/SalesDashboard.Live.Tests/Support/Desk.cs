using SalesDashboard.Domain.Changes;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Tests.Support;

/// <summary>A live engine on a clock that stands still, and what it complained about.</summary>
internal sealed class Desk : IDisposable
{
    private long _sequence;

    public Desk() => Engine = new LiveEngine(Time, Rows.Today, (spec, fault) => Faults.Add((spec, fault)));

    public ManualTimeProvider Time { get; } = new();

    public LiveEngine Engine { get; }

    public List<(ViewSpec Spec, Exception Fault)> Faults { get; } = [];

    public void Publish(params IEnumerable<Change> changes)
    {
        var sequence = Interlocked.Increment(ref _sequence);
        Engine.Publish(new ChangeSet(sequence, sequence, [.. changes]));
    }

    /// <summary>Publishes and lets the loop make one round.</summary>
    public TimeSpan? Tell(params IEnumerable<Change> changes)
    {
        Publish(changes);
        return Engine.Tick();
    }

    public TimeSpan? After(int milliseconds)
    {
        Time.Advance(milliseconds);
        return Engine.Tick();
    }

    public void Dispose() => Engine.Dispose();
}
