using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Access;

/// <summary>What an account may see and do now; watched by each open session so that a change reaches it at once.</summary>
public sealed record AccessSpec(long UserId) : ViewSpec<AccessView>
{
    public override TimeSpan Interval => TimeSpan.Zero;

    public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Access);

    public override AccessView Compute(SalesBook book, AccessView? previous)
    {
        var user = book.Organization.Users.GetValueOrDefault(UserId);
        var view = new AccessView(CallerFactory.OfUser(book.Organization, UserId), user?.Stamp ?? "");
        return view == previous ? previous : view;
    }
}

/// <param name="Caller">Null: unknown, disabled, or the employee is no longer active.</param>
/// <param name="Stamp">Sessions with another stamp have ended.</param>
public sealed record AccessView(Caller? Caller, string Stamp);
