using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>Why a deal was lost. One list for all pipelines (PIPE-34).</summary>
public sealed class LostReason : IVersioned
{
    private LostReason()
    {
    }

    public LostReason(string name, bool needsComment, int order)
    {
        Name = name;
        NeedsComment = needsComment;
        Order = order;
    }

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>"Other" says nothing without a text (AHEAD-16).</summary>
    public bool NeedsComment { get; private set; }

    public int Order { get; private set; }

    public bool IsActive { get; private set; } = true;

    /// <summary>Texts to choose from instead of writing one, a line each; empty = free words only.</summary>
    public string Clarifications { get; private set; } = "";

    public int Version { get; private set; }

    public void Describe(string name, bool needsComment, IEnumerable<string> clarifications)
    {
        Name = name;
        NeedsComment = needsComment;
        Clarifications = string.Join('\n', clarifications);
    }

    public void Place(int order) => Order = order;

    /// <summary>A reason that is not used any more stays at the deals that were lost by it.</summary>
    public void SetActive(bool active) => IsActive = active;
}
