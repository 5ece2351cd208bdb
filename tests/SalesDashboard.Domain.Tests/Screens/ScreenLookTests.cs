using SalesDashboard.Domain.Screens;
using Xunit;

namespace SalesDashboard.Domain.Tests.Screens;

public sealed class ScreenLookTests
{
    [Theory]
    [InlineData(55, 5, 6)]
    [InlineData(75, 5, 6)]
    [InlineData(55, 6, 5)]
    [InlineData(43, 5, 4)]
    [InlineData(55, 12, 4)]
    public void UI_22_A_screen_seen_from_farther_away_drops_rows_and_never_shrinks_type(int diagonal, int distance, int rows)
    {
        var look = new ScreenLook { Diagonal = diagonal, Distance = distance };

        Assert.Equal(rows, look.Rows);
        Assert.True(look.Factor >= 1);
    }

    [Fact]
    public void What_cannot_be_shown_is_named()
    {
        var look = new ScreenLook();

        Assert.Null(look.Fault);
        Assert.Equal(ScreenFault.Scenes, (look with { Scenes = [] }).Fault);
        Assert.Equal(ScreenFault.Scenes, (look with { Scenes = Enum.GetValues<SceneKind>() }).Fault);
        Assert.Equal(ScreenFault.Scenes, (look with { Scenes = [SceneKind.Race, SceneKind.Race] }).Fault);
        Assert.Equal(ScreenFault.Rotation, (look with { Rotation = 9 }).Fault);
        Assert.Equal(ScreenFault.Size, (look with { Diagonal = 0 }).Fault);
        Assert.Equal(ScreenFault.Size, (look with { Distance = 0 }).Fault);
        Assert.Equal(ScreenFault.Top, (look with { Top = 7 }).Fault);
        Assert.Equal(ScreenFault.Celebration, (look with { CelebrateFrom = -1 }).Fault);
        Assert.Equal(ScreenFault.QuietHours, (look with { QuietFrom = new TimeOnly(20, 0) }).Fault);
    }

    [Theory]
    [InlineData("20:00", "08:00", "23:30", true)]
    [InlineData("20:00", "08:00", "07:59", true)]
    [InlineData("20:00", "08:00", "08:00", false)]
    [InlineData("12:00", "13:00", "12:00", true)]
    [InlineData("12:00", "13:00", "13:30", false)]
    [InlineData("12:00", "12:00", "12:00", false)]
    public void AHEAD_11_Quiet_hours_may_run_over_midnight(string from, string to, string time, bool isQuiet)
    {
        var look = new ScreenLook { QuietFrom = TimeOnly.Parse(from, null), QuietTo = TimeOnly.Parse(to, null) };

        Assert.Equal(isQuiet, look.IsQuietAt(TimeOnly.Parse(time, null)));
    }

    [Fact]
    public void Looks_with_the_same_scenes_are_equal() =>
        Assert.Equal(new ScreenLook { Scenes = [SceneKind.Race, SceneKind.Month] }, new ScreenLook { Scenes = [SceneKind.Race, SceneKind.Month] });
}
