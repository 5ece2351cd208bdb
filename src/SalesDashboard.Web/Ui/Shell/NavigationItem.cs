using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Web.Ui.Shell;

/// <summary>
/// One entry of the side bar. Hiding an entry is a convenience only: the page behind it decides about rights itself.
/// </summary>
/// <param name="Href">Address relative to the base, without a leading slash.</param>
/// <param name="TextKey">Key in <see cref="Texts"/>.</param>
/// <param name="Icon">Path data of a 24x24 line icon.</param>
/// <param name="Shortcut">Keys shown at the right, for example "G M"; null = none.</param>
/// <param name="Roles">Who sees it; empty = everybody who is signed in.</param>
/// <param name="OnPhone">Part of the bottom bar, which has room for five entries.</param>
public sealed record NavigationItem(string Href, string TextKey, string Icon, string? Shortcut, IReadOnlyList<Role> Roles, bool OnPhone = true)
{
    /// <summary>Carries the number of unread messages.</summary>
    public bool HasUnread { get; init; }

    private const Role Manager = Role.Manager;
    private const Role Head = Role.DepartmentHead;
    private const Role Top = Role.TopManagement;
    private const Role Administrator = Role.Administrator;

    /// <summary>All entries in the order of the side bar.</summary>
    public static IReadOnlyList<NavigationItem> All { get; } =
    [
        new("me", "Navigation.MyMonth", "M3 12l9-8 9 8M5 10v10h14V10", "G M", []),
        new("deals", "Navigation.Board", "M4 4h4v16H4zM10 4h4v10h-4zM16 4h4v13h-4z", "G B", [Manager, Head, Top, Administrator]),
        new("pipelines", "Navigation.Pipelines", "M4 5h16l-6 7v6l-4 2v-8z", "G P", [], OnPhone: false),
        new("team", "Navigation.Team", "M4 6h16M8 12h12M12 18h8", "G T", [Head, Top, Administrator]),
        new("company", "Navigation.Company", "M4 20V10M10 20V4M16 20v-8M21 20H3", "G C", [Head, Top, Administrator]),
        new("clients", "Navigation.Clients", "M8 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20c0-4 3-6 6-6s6 2 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5M17 14.3c3 .5 5 2.4 5 5.7", "G L", [], OnPhone: false),
        new("reports", "Navigation.Reports", "M5 3h14v18H5zM9 8h6M9 12h6M9 16h3", "G R", [], OnPhone: false),
        new("messages", "Navigation.Messages", "M4 5h16v11H9l-5 4z", "G S", []) { HasUnread = true },
        new("activities", "Navigation.Activities", "M5 5h14v15H5zM5 9h14M9 3v4M15 3v4M9 14l2 2 4-4", "G A", [Head, Top, Administrator], OnPhone: false),
        new("feed", "Navigation.Feed", "M4 5h16M4 10h16M4 15h10M4 20h6", "G F", [Head, Top, Administrator], OnPhone: false),
        new("screens", "Navigation.Screens", "M3 5h18v11H3zM9 20h6M12 16v4", "G W", [Head, Administrator], OnPhone: false),
    ];

    /// <summary>The entries of a signed-in person, by the role of now, not of the sign-in.</summary>
    public static IReadOnlyList<NavigationItem> For(Role role) => [.. All.Where(item => item.Roles.Count == 0 || item.Roles.Contains(role))];
}
