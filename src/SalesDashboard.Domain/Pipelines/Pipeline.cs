using System.Numerics;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A sales process: stages in order, the open ones first, then won and lost.</summary>
public sealed class Pipeline : IVersioned
{
    /// <summary>Longest chat label (PIPE-16).</summary>
    public const int ChatLabelLength = 12;

    /// <summary>Most fields on a card: more would not be read.</summary>
    public const int MostCardFields = 5;

    /// <summary>The fields of a card where nobody chose others.</summary>
    public const CardFields UsualCardFields = CardFields.Client | CardFields.Amount | CardFields.NextStep | CardFields.Owner;

    private readonly List<Stage> _stages = [];
    private readonly List<PipelineMember> _members = [];

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

    /// <summary>May be changed at any time; leads that were given stay where they are (PIPE-27).</summary>
    public DistributionMode Distribution { get; private set; } = DistributionMode.Manual;

    public LeadChoice Choice { get; private set; } = LeadChoice.Random;

    public LeadBalance Balance { get; private set; } = LeadBalance.Evenly;

    /// <summary>The order of its board until somebody chooses another one for himself.</summary>
    public BoardSort BoardSort { get; private set; } = BoardSort.Manual;

    public CardFields CardFields { get; private set; } = UsualCardFields;

    public int Version { get; private set; }

    public IReadOnlyList<Stage> Stages => _stages;

    public IReadOnlyList<PipelineMember> Members => _members;

    /// <summary>Where new deals begin; null where there is no open stage.</summary>
    public Stage? FirstOpenStage => _stages.Where(stage => stage.Kind == StageKind.Open).MinBy(stage => stage.Order);

    public Stage AddStage(string name, StageKind kind, int probability)
    {
        var order = _stages.Count == 0 ? 1 : _stages.Max(stage => stage.Order) + 1;
        var added = new Stage(this, name, kind, order, probability);
        _stages.Add(added);
        return added;
    }

    public void Rename(string name) => Name = name;

    /// <summary>Decides how leads are given from now on. Even sharing begins anew where it was not in use before.</summary>
    public void Distribute(DistributionMode mode, LeadChoice choice, LeadBalance balance)
    {
        var beginsAnew = mode == DistributionMode.Even && balance == LeadBalance.Evenly && (Distribution, Balance) != (mode, balance);
        (Distribution, Choice, Balance) = (mode, choice, balance);
        foreach (var member in beginsAnew ? _members : [])
        {
            member.CountTurns(0);
        }
    }

    /// <summary>Adds a member, who is as far as the one with the fewest turns. Somebody who is in already stays as he is.</summary>
    public PipelineMember AddMember(Employee employee)
    {
        if (_members.Find(member => member.Employee == employee || (employee.Id > 0 && member.EmployeeId == employee.Id)) is { } known)
        {
            return known;
        }

        var added = new PipelineMember(this, employee, _members.Select(member => member.Turns).DefaultIfEmpty().Min());
        _members.Add(added);
        return added;
    }

    public void RemoveMember(PipelineMember member) => _members.Remove(member);

    public void SetAverageBill(decimal? amount)
    {
        if (amount is < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An average bill is not negative.");
        }

        AverageBill = amount;
    }

    /// <summary>Decides how the board looks.</summary>
    /// <exception cref="ArgumentException">The fields are unknown or more than <see cref="MostCardFields"/>.</exception>
    public void Show(BoardSort sort, CardFields fields)
    {
        if (!AreCardFields(fields))
        {
            throw new ArgumentException($"A card shows at most {MostCardFields} known fields; these are {fields}.", nameof(fields));
        }

        (BoardSort, CardFields) = (sort, fields);
    }

    /// <summary>Whether a card can show these.</summary>
    public static bool AreCardFields(CardFields fields) =>
        Enum.GetValues<CardFields>().Aggregate(CardFields.None, (all, field) => all | field).HasFlag(fields) && BitOperations.PopCount((uint)fields) <= MostCardFields;

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
