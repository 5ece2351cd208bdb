using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A sales process: stages in order, the open ones first, then won and lost.</summary>
public sealed class Pipeline : IVersioned
{
    /// <summary>Longest chat label (PIPE-16).</summary>
    public const int ChatLabelLength = 12;

    private readonly List<Stage> _stages = [];

    private Pipeline()
    {
    }

    public Pipeline(string name) => Name = name;

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Default amount of a deal without one (PIPE-15), in the company's currency.</summary>
    public decimal? AverageBill { get; private set; }

    /// <summary>Short mark shown in chats, at most <see cref="ChatLabelLength"/> characters.</summary>
    public string? ChatLabel { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Stage> Stages => _stages;

    public Stage AddStage(string name, StageKind kind, int probability)
    {
        var order = _stages.Count == 0 ? 1 : _stages.Max(stage => stage.Order) + 1;
        var added = new Stage(this, name, kind, order, probability);
        _stages.Add(added);
        return added;
    }

    public void Rename(string name) => Name = name;

    public void SetAverageBill(decimal? amount)
    {
        if (amount is < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An average bill is not negative.");
        }

        AverageBill = amount;
    }

    /// <exception cref="ArgumentException">The label is longer than <see cref="ChatLabelLength"/> characters.</exception>
    public void SetChatLabel(string? label)
    {
        if (label?.Length > ChatLabelLength)
        {
            throw new ArgumentException($"The chat label \"{label}\" has {label.Length} characters; at most {ChatLabelLength} fit.", nameof(label));
        }

        ChatLabel = label;
    }
}
