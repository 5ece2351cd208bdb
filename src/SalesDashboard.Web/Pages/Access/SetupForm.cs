using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>What the setup form sends.</summary>
public sealed class SetupForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public AccountingMode? Mode { get; set; }

    public string? Currency { get; set; }
}
