namespace SalesDashboard.Import.Undoing;

/// <summary>What came of the records so far; a record that the import touched twice counts once.</summary>
/// <param name="mostTold">How many that stay are kept one by one.</param>
internal sealed class UndoCount(int mostTold)
{
    private readonly List<LeftRecord> _told = [];
    private readonly HashSet<(string Entity, long Id)> _restored = [];
    private readonly HashSet<(string Entity, long Id)> _left = [];

    public int Restored => _restored.Count;

    public int Removed { get; private set; }

    public int Left => _left.Count;

    public IReadOnlyList<LeftRecord> Told => _told;

    public void Add(IEnumerable<TakenBack> results)
    {
        foreach (var (row, kind) in results)
        {
            var record = (row.Entity, row.EntityId);
            switch (kind)
            {
                case TakenBackKind.Restored:
                    _restored.Add(record);
                    break;
                case TakenBackKind.Removed:
                    // One that the import made and then changed was put back on the way.
                    _restored.Remove(record);
                    Removed++;
                    break;
                case TakenBackKind.ChangedSince:
                    Leave(record, LeftReason.ChangedSince);
                    break;
                case TakenBackKind.Used:
                    Leave(record, LeftReason.Used);
                    break;
                case TakenBackKind.NotAllowed:
                    Leave(record, LeftReason.NotAllowed);
                    break;
                case TakenBackKind.LastAdministrator:
                    Leave(record, LeftReason.LastAdministrator);
                    break;
            }
        }
    }

    private void Leave((string Entity, long Id) record, LeftReason reason)
    {
        if (_left.Add(record) && _told.Count < mostTold)
        {
            _told.Add(new LeftRecord(record.Entity, record.Id, reason));
        }
    }
}
