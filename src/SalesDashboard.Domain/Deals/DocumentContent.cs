namespace SalesDashboard.Domain.Deals;

/// <summary>The bytes of a document.</summary>
public sealed class DocumentContent
{
    private DocumentContent()
    {
    }

    internal DocumentContent(DealDocument document, byte[] bytes)
    {
        Document = document;
        Bytes = bytes;
    }

    public long Id { get; private set; }

    public long DocumentId { get; private set; }

    public DealDocument Document { get; private set; } = null!;

    public byte[] Bytes { get; private set; } = [];
}
