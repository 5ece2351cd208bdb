using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Meetings;

/// <summary>
/// A sales meeting (AHEAD-12): when it was held and by whom, the figures as they stood at its start, its decisions and,
/// once it has ended, its minutes. The next meeting shows what changed since this one. Times are UTC.
/// </summary>
public sealed class Meeting : IVersioned
{
    private readonly List<MeetingDecision> _decisions = [];

    private Meeting()
    {
    }

    /// <param name="isOfCompany">False for the meeting of a head about the own departments.</param>
    /// <param name="figures">JSON of the figures at the start, never changed afterwards.</param>
    public Meeting(long heldById, bool isOfCompany, string figures, DateTime heldAt)
    {
        HeldById = heldById;
        IsOfCompany = isOfCompany;
        Figures = figures;
        HeldAt = heldAt;
    }

    public long Id { get; private set; }

    public DateTime HeldAt { get; private set; }

    public long HeldById { get; private set; }

    public bool IsOfCompany { get; private set; }

    public string Figures { get; private set; } = "";

    public DateTime? EndedAt { get; private set; }

    /// <summary>The text that went to the feed; null until the meeting ended.</summary>
    public string? Minutes { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<MeetingDecision> Decisions => _decisions;

    /// <exception cref="InvalidOperationException">The meeting has ended.</exception>
    public MeetingDecision Decide(string text, long ownerId, DateOnly dueOn, long? dealId, DateTime now)
    {
        if (EndedAt is not null)
        {
            throw new InvalidOperationException($"Meeting {Id} has ended; nothing can be decided in it any more.");
        }

        var decision = new MeetingDecision(this, text, ownerId, dueOn, dealId, now);
        _decisions.Add(decision);
        return decision;
    }

    /// <exception cref="InvalidOperationException">The meeting has ended already.</exception>
    public void End(string minutes, DateTime now)
    {
        if (EndedAt is not null)
        {
            throw new InvalidOperationException($"Meeting {Id} has ended already.");
        }

        Minutes = minutes;
        EndedAt = now;
    }
}
