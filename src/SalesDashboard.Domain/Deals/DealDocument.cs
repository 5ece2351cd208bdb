using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Deals;

/// <summary>A file that is kept with a deal (CRM-4). Never changed: a new state of it is a new document.</summary>
public sealed class DealDocument : IVersioned
{
    /// <summary>Largest file in bytes.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private DealDocument()
    {
    }

    public DealDocument(Deal deal, string name, byte[] content, string author, DateTime at)
    {
        Deal = deal;
        DealId = deal.Id;
        Name = name;
        Size = content.Length;
        Author = author;
        At = at;
        Content = new DocumentContent(this, content);
    }

    public long Id { get; private set; }

    public long DealId { get; private set; }

    public Deal Deal { get; private set; } = null!;

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public int Size { get; private set; }

    public string Author { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>Kept apart, so that a list of documents reads no files and the journal holds none.</summary>
    public DocumentContent? Content { get; private set; }

    public int Version { get; private set; }
}
