using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>
/// Tells who has a deal open that something about it changed: its fields, its stage, its activities. What is shown of it is
/// history too and is read from the database; this says when to read again.
/// </summary>
public sealed record DealNewsSpec(SalesScope Scope, long DealId) : ViewSpec<DealNews>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Cards)
            && (!book.Deals.TryGetValue(DealId, out var deal) || effect.OwnerBefore == deal.OwnerId || effect.OwnerAfter == deal.OwnerId));

    public override DealNews Compute(SalesBook book, DealNews? previous)
    {
        var deal = book.DealFor(Scope, DealId);
        var view = new DealNews(deal, deal is null ? [] : [.. book.StepsOf(DealId).Where(step => book.Organization.Covers(Scope, step.EmployeeId))]);
        return view.Equals(previous) ? previous : view;
    }
}

/// <param name="Deal">Null = there is no such deal in the scope, or no longer.</param>
/// <param name="Steps">Its activities by people of the scope.</param>
public sealed record DealNews(DealSnapshot? Deal, ImmutableArray<ActivitySnapshot> Steps)
{
    public bool Equals(DealNews? other) => other is not null && Deal == other.Deal && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Deal, Steps.Length);
}
