namespace SalesDashboard.Domain.Changes;

/// <summary>What one save committed: the journal rows it wrote (first and last sequence) and the states after it.</summary>
public sealed record ChangeSet(long FirstSequence, long LastSequence, IReadOnlyList<Change> Changes);

/// <summary>
/// Takes committed changes from the save gate. Called after the commit, on the writer's thread: it must be quick, must
/// not throw and must never wait for a viewer.
/// </summary>
public interface IChangeSink
{
    void Publish(ChangeSet changes);
}
