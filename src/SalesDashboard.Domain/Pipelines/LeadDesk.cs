namespace SalesDashboard.Domain.Pipelines;

/// <summary>
/// Gives one lead after another to the members of a pipeline (PIPE-20..25). Pure: what it is told decides, chance included.
/// Related first, where the pipeline says so and the client's manager can take it; all others by the balance, where chance
/// decides among equals. An inactive, absent or full member is never chosen.
/// Evenly means: members who could take every lead differ by at most one. Who could not is not behind afterwards: missed
/// turns are counted as taken. Leads of own clients count too, so many of them mean fewer new ones.
/// </summary>
/// <param name="pick">Answers a number from 0 to below the given one.</param>
public sealed class LeadDesk(LeadChoice choice, LeadBalance balance, IEnumerable<Candidate> members, Func<int, int> pick)
{
    private readonly Dictionary<long, Candidate> _members = members.ToDictionary(member => member.EmployeeId);

    /// <summary>The members as they are after the leads given so far.</summary>
    public IEnumerable<Candidate> Members => _members.Values;

    /// <summary>Gives the next lead; null where nobody can take it.</summary>
    /// <param name="relatedEmployeeId">Who had contact with the client; null = nobody.</param>
    public LeadDecision? Give(long? relatedEmployeeId)
    {
        var passed = new List<PassedOver>();
        var eligible = new List<Candidate>(_members.Count);
        foreach (var member in _members.Values)
        {
            if (ReasonAgainst(member) is { } reason)
            {
                passed.Add(reason with { IsRelated = member.EmployeeId == relatedEmployeeId && choice == LeadChoice.Related });
            }
            else
            {
                eligible.Add(member);
            }
        }

        if (eligible.Count == 0)
        {
            return null;
        }

        var related = choice == LeadChoice.Related ? eligible.Find(member => member.EmployeeId == relatedEmployeeId) : null;
        var chosen = related ?? Next(eligible);
        SkipMissedTurns(eligible.Min(member => member.Turns), passed);
        _members[chosen.EmployeeId] = chosen with { OpenDeals = chosen.OpenDeals + 1, Turns = chosen.Turns + 1 };
        var because = related is not null ? GivenBecause.Related : balance == LeadBalance.Evenly ? GivenBecause.Turn : GivenBecause.FewestDeals;
        return new LeadDecision(chosen.EmployeeId, because, chosen.OpenDeals, passed);
    }

    private static PassedOver? ReasonAgainst(Candidate member)
    {
        if (!member.IsActive)
        {
            return new PassedOver(member.EmployeeId, PassReason.Inactive);
        }

        if (member.AbsentUntil is { } until)
        {
            return new PassedOver(member.EmployeeId, PassReason.Absent, until);
        }

        return member.OpenDeals >= member.Capacity
            ? new PassedOver(member.EmployeeId, PassReason.AtCapacity, OpenDeals: member.OpenDeals, Capacity: member.Capacity)
            : null;
    }

    private Candidate Next(List<Candidate> eligible)
    {
        var least = eligible.Min(Weight);
        var equals = eligible.FindAll(member => Weight(member) == least);
        return equals[equals.Count == 1 ? 0 : pick(equals.Count)];
    }

    private int Weight(Candidate member) => balance switch
    {
        LeadBalance.Evenly => member.Turns,
        LeadBalance.Fewest => member.OpenDeals,
    };

    private void SkipMissedTurns(int least, List<PassedOver> passed)
    {
        foreach (var absent in passed.Select(member => _members[member.EmployeeId]).Where(member => member.Turns < least))
        {
            _members[absent.EmployeeId] = absent with { Turns = least };
        }
    }
}
