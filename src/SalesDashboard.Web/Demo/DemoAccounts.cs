using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Web.Demo;

/// <summary>
/// The accounts that the sign-in page offers for one click; none unless this is a demo company. They have no password, so
/// outside of the demo nobody can sign in with them. Singleton; filled once at start-up, before the first request.
/// </summary>
public sealed class DemoAccounts
{
    /// <summary>In the order in which they are shown: manager, head, top management, administrator.</summary>
    public IReadOnlyList<DemoAccount> All { get; private set; } = [];

    public DemoAccount? Find(string? email) => All.FirstOrDefault(account => string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase));

    internal void Offer(IReadOnlyList<DemoAccount> accounts) => All = accounts;
}

/// <param name="Email">Also the name of the account.</param>
/// <param name="Name">The person's.</param>
public sealed record DemoAccount(Role Role, string Email, string Name);
