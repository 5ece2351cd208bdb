using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Presence;

/// <summary>
/// Who else looks at a board, as one person may know it (AHEAD-6): people of the scope by name, cards of the scope that
/// somebody holds, with the name only where that person is in the scope too.
/// </summary>
/// <param name="SelfId">Whose screen it is: not told about himself.</param>
public sealed record PresenceSpec(SalesScope Scope, long PipelineId, long? SelfId) : ViewSpec<PresenceView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything) || (effect.Has(Touch.Presence) && effect.Names(PipelineId));

    public override PresenceView Compute(SalesBook book, PresenceView? previous)
    {
        var others = book.Onlookers.At(PipelineId).Where(visit => visit.EmployeeId != SelfId).ToList();
        var people = others.Select(visit => visit.EmployeeId).Distinct().Select(id => NameOf(book, id)).OfType<string>().Order(StringComparer.CurrentCulture);
        var held = others.OrderBy(visit => visit.HeldDealId).ThenBy(visit => visit.Visit).SelectMany(visit => HeldBy(book, visit));
        var view = new PresenceView([.. people], [.. held]);
        return view.Equals(previous) ? previous : view;
    }

    private IEnumerable<HeldCard> HeldBy(SalesBook book, Onlooker visit)
    {
        if (visit.HeldDealId is { } id && book.Deals.TryGetValue(id, out var deal)
            && deal.PipelineId == PipelineId && book.Organization.Covers(Scope, deal.OwnerId))
        {
            yield return new HeldCard(id, NameOf(book, visit.EmployeeId));
        }
    }

    /// <summary>Null outside the scope.</summary>
    private string? NameOf(SalesBook book, long employeeId) =>
        book.Organization.Covers(Scope, employeeId) ? book.Organization.Employees.GetValueOrDefault(employeeId)?.Name : null;
}

/// <param name="People">Names of the scope who look at the board too, each once.</param>
public sealed record PresenceView(ImmutableArray<string> People, ImmutableArray<HeldCard> Held)
{
    public bool Equals(PresenceView? other) =>
        other is not null && People.AsSpan().SequenceEqual(other.People.AsSpan()) && Held.AsSpan().SequenceEqual(other.Held.AsSpan());

    public override int GetHashCode() => HashCode.Combine(People.Length, Held.Length);
}

/// <param name="By">Null where the person is outside the scope.</param>
public sealed record HeldCard(long DealId, string? By);
