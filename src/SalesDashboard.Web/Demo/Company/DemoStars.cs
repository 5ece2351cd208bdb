using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>The four people behind the one-click accounts. The manager works under the head, so that both see the same card.</summary>
internal static class DemoStars
{
    public const string Region = "South";

    public const string City = "Almaty";

    public static (Role Role, string Name) Manager { get; } = (Role.Manager, "Aigerim Sadykova");

    public static (Role Role, string Name) Head { get; } = (Role.DepartmentHead, "Daniyar Omarov");

    public static (Role Role, string Name) Top { get; } = (Role.TopManagement, "Saule Iskakova");

    public static (Role Role, string Name) Administrator { get; } = (Role.Administrator, "Viktor Lysenko");

    /// <summary>In the order of the sign-in page.</summary>
    public static IReadOnlyList<(Role Role, string Name)> All { get; } = [Manager, Head, Top, Administrator];
}
