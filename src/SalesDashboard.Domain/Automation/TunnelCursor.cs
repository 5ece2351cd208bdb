namespace SalesDashboard.Domain.Automation;

/// <summary>How far the tunnel has read the journal. One row.</summary>
public sealed class TunnelCursor
{
    private TunnelCursor()
    {
    }

    public TunnelCursor(long sequence) => Sequence = sequence;

    public long Id { get; private set; }

    public long Sequence { get; private set; }

    public void Advance(long sequence) => Sequence = sequence;
}
