using System.Globalization;
using SalesDashboard.Web.Features.Screens;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class ScreenNumbersTests
{
    [Theory]
    [InlineData("en-US", 84_700_000, "84.7M", "")]
    [InlineData("en-US", 129_400_000, "129.4", "M")]
    [InlineData("en-US", 950, "950", "")]
    [InlineData("ru-RU", 84_700_000, "84,7", "млн")]
    [InlineData("ru-RU", 814_000, "814", "тыс.")]
    [InlineData("es-ES", 1_240_000_000, "1,24", "mil\u00A0M")]
    public void The_unit_stands_with_the_digits_or_beside_them(string culture, long value, string digits, string unit) =>
        Assert.Equal(new WallNumber(digits, unit), WallNumber.Of(new Web.Shared.Format(CultureInfo.GetCultureInfo(culture), "UAH"), value));

    [Fact]
    public void A_sign_does_not_push_the_unit_away() =>
        Assert.Equal(new WallNumber("\u22127.62M", ""), WallNumber.Signed(new Web.Shared.Format(CultureInfo.GetCultureInfo("en-US"), "UAH"), -7_620_000));

    [Theory]
    [InlineData("Oksana Hrytsenko", "Oksana\u00A0H.")]
    [InlineData("Александра Сергеевна иванова", "Александра\u00A0И.")]
    [InlineData("Cher", "Cher")]
    [InlineData("  Ana   María  García ", "Ana\u00A0G.")]
    [InlineData("", "")]
    public void A_name_is_shown_as_first_name_and_initial_of_the_surname(string name, string shown) => Assert.Equal(shown, ShortName.Of(name));

    [Fact]
    public void A_name_beyond_two_lines_is_cut_and_says_so() => Assert.EndsWith("…\u00A0B.", ShortName.Of(new string('W', 60) + " Brown"), StringComparison.Ordinal);
}
