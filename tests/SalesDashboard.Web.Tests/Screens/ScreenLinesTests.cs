using SalesDashboard.Live.Presence;
using SalesDashboard.Web.Screens.Pairing;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class ScreenLinesTests
{
    private readonly StillTime _time = new();
    private readonly ScreenLines _lines;

    public ScreenLinesTests() => _lines = new ScreenLines(_time);

    [Fact]
    public void AHEAD_10_The_measured_delay_is_that_of_the_last_hour()
    {
        _lines.Shown(1, TimeSpan.FromSeconds(9));
        _time.Advance(TimeSpan.FromMinutes(61));
        foreach (var milliseconds in Enumerable.Range(1, 100))
        {
            _lines.Shown(1, TimeSpan.FromMilliseconds(milliseconds));
        }

        var state = _lines.Of(1);

        Assert.Equal((100, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(95)), (state?.Delays, state?.Median, state?.P95));
        Assert.Null(_lines.Of(2));
    }

    [Fact]
    public void A_screen_is_connected_until_its_last_connection_ends_and_was_seen_then()
    {
        _lines.Open(1, "a", "v1");
        _lines.Open(1, "b", "v2");
        _time.Advance(TimeSpan.FromMinutes(5));
        _lines.Close(1, "a");
        Assert.True(_lines.Of(1)?.IsConnected);

        _lines.Close(1, "b");
        var ended = _time.GetUtcNow().UtcDateTime;
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(new ScreenState(IsConnected: false, ended, "v2", 0, null, null), _lines.Of(1));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void What_a_page_says_about_itself_is_not_believed_blindly(string page)
    {
        _lines.Open(1, "a", page);

        Assert.Equal("", _lines.Of(1)?.Page);
    }
}
