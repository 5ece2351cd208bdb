using SalesDashboard.Actions.Screens;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class PairingCodesTests
{
    private const long Ada = 7;

    private readonly StillTime _time = new();
    private readonly PairingCodes _codes;

    public PairingCodesTests() => _codes = new PairingCodes(_time);

    [Fact]
    public void AHEAD_8_A_code_has_six_letters_that_nobody_can_take_for_others()
    {
        var code = Start("hash").Code;

        Assert.Equal(PairingCodes.Length, code.Length);
        Assert.All(code, letter => Assert.DoesNotContain(letter, "IO01B8S5Z2"));
        Assert.NotEqual(code, Start("other").Code);
    }

    [Fact]
    public void AHEAD_8_A_code_works_once_however_it_is_typed()
    {
        var code = Start("hash").Code;

        Assert.Equal("hash", _codes.Take($" {code[..3].ToLowerInvariant()}-{code[3..]} ", Ada, out _));
        Assert.Null(_codes.Take(code, Ada, out _));
    }

    [Fact]
    public void AHEAD_8_A_code_expires_after_ten_minutes()
    {
        var code = Start("hash").Code;
        _time.Advance(PairingCodes.Lifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull(_codes.Find("hash"));

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(_codes.Find("hash"));
        Assert.Null(_codes.Take(code, Ada, out _));
    }

    [Fact]
    public void R_goal_42_Ten_wrong_codes_in_a_quarter_of_an_hour_are_all_that_a_person_may_try()
    {
        var code = Start("hash").Code;
        Assert.All(Enumerable.Range(0, PairingCodes.MostGuesses), _ => Assert.Null(_codes.Take("AAAAAA", Ada, out var _)));

        Assert.Null(_codes.Take(code, Ada, out var tooMany));
        Assert.True(tooMany);
        Assert.NotNull(_codes.Take(code, Ada + 1, out _));

        _time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("again", _codes.Take(Start("again").Code, Ada, out _));
    }

    [Fact]
    public void AHEAD_8_One_network_gets_so_many_codes_in_ten_minutes_and_another_one_its_own()
    {
        foreach (var number in Enumerable.Range(0, PairingCodes.MostOfOneSource))
        {
            Start($"hash {number}");
        }

        Assert.Null(_codes.Start("one more", "office"));
        Assert.NotNull(_codes.Start("one more", "elsewhere"));
        _time.Advance(PairingCodes.Lifetime);
        Assert.NotNull(_codes.Start("one more", "office"));
    }

    [Fact]
    public void A_device_that_waits_is_shown_its_code_again()
    {
        var start = new StartPairing(_codes);
        var first = Assert.IsType<StartPairing.Started>(start.Execute(null, "office"));

        Assert.Equal(first, start.Execute(first.Secret, "office"));
        Assert.NotEqual(first, start.Execute("no secret at all", "office"));
    }

    private (string Code, DateTimeOffset Until) Start(string hash) => Assert.NotNull(_codes.Start(hash, "office"));
}
