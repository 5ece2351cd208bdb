using System.Collections.Concurrent;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Data.Tests.Support;

/// <summary>Keeps what the gate published, in order of arrival.</summary>
public sealed class RecordingSink : IChangeSink
{
    private readonly ConcurrentQueue<ChangeSet> _published = new();

    public IReadOnlyList<ChangeSet> Published => [.. _published];

    /// <summary>Called with each set before it is kept.</summary>
    public Action<ChangeSet> OnPublish { get; set; } = _ => { };

    public void Publish(ChangeSet changes)
    {
        OnPublish(changes);
        _published.Enqueue(changes);
    }
}
