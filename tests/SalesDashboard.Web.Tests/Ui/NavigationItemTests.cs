using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class NavigationItemTests
{
    [Fact]
    public void Manager_sees_own_pages_only()
    {
        Assert.Contains("me", Entries(Role.Manager));
        Assert.Empty(Entries(Role.Manager).Intersect(["team", "company", "screens", "settings"]));
    }

    [Fact]
    public void Only_an_administrator_sees_the_settings() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(role == Role.Administrator || !Entries(role).Contains("settings"), role.ToString()));

    [Fact]
    public void Bottom_bar_has_room_for_every_role() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(NavigationItem.For(role).Count(item => item.OnPhone) <= 5, role.ToString()));

    [Fact]
    public void Shortcuts_and_addresses_are_unique()
    {
        Assert.Equal(NavigationItem.All.Count, NavigationItem.All.Select(item => item.Shortcut).Distinct().Count());
        Assert.Equal(NavigationItem.All.Count, NavigationItem.All.Select(item => item.Href).Distinct().Count());
    }

    [Theory]
    [InlineData("Olena Kovalenko", "OK")]
    [InlineData("  anna  maria  de ", "AM")]
    [InlineData("Ірина", "І")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Initials_are_at_most_two_letters(string? name, string expected) => Assert.Equal(expected, Initials.Of(name));

    private static IEnumerable<string> Entries(Role role) => NavigationItem.For(role).Select(item => item.Href);
}
