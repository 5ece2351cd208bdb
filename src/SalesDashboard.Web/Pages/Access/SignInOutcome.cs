using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>A closed set of answers to a sign-in; it never tells whether the account exists.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record SignedIn(Account Account) : SignInOutcome;

    public sealed record Wrong : SignInOutcome;

    public sealed record LockedOut(int Minutes) : SignInOutcome;
}
