using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Access;

/// <summary>What an account may see and do now; watched by each open session so that a change reaches it at once.</summary>
/// <param name="Session">The sign-in in whose name is asked: once it has ended there is no access any more. Null = who came without a cookie.</param>
public sealed record AccessSpec(long UserId, SessionKey? Session = null) : ViewSpec<AccessView>
{
    public override TimeSpan Interval => TimeSpan.Zero;

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Access) || (effect.Has(Touch.Sessions) && effect.OwnerBefore == UserId);

    public override AccessView Compute(SalesBook book, AccessView? previous)
    {
        var user = book.Organization.Users.GetValueOrDefault(UserId);
        var caller = IsOpen(book) ? CallerFactory.OfUser(book.Organization, UserId) : null;
        var view = new AccessView(caller, user?.Stamp ?? "");
        return view == previous ? previous : view;
    }

    private bool IsOpen(SalesBook book) =>
        Session is not { } key || book.Organization.Sessions.GetValueOrDefault(key.Id)?.IsOpenFor(UserId, key) == true;
}

/// <param name="Caller">Null: unknown, disabled, the employee is no longer active, or the session has ended.</param>
/// <param name="Stamp">Sessions with another stamp have ended.</param>
public sealed record AccessView(Caller? Caller, string Stamp);
