using System.Globalization;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens.Wall;

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
        Assert.Equal(new WallNumber(digits, unit), WallNumber.Of(new WallFormat(new Web.Ui.Format(CultureInfo.GetCultureInfo(culture), "UAH"), ScreenUnit.Fitting), value));

    [Fact]
    public void A_sign_does_not_push_the_unit_away() =>
        Assert.Equal(new WallNumber("\u22127.62M", ""), WallNumber.Signed(new WallFormat(new Web.Ui.Format(CultureInfo.GetCultureInfo("en-US"), "UAH"), ScreenUnit.Fitting), -7_620_000));

    [Theory]
    [InlineData("Oksana Hrytsenko", "Oksana\u00A0H.")]
    [InlineData("Александра Сергеевна иванова", "Александра\u00A0И.")]
    [InlineData("Cher", "Cher")]
    [InlineData("  Ana   María  García ", "Ana\u00A0G.")]
    [InlineData("", "")]
    public void A_name_is_shown_as_first_name_and_initial_of_the_surname(string name, string shown) => Assert.Equal(shown, ShortName.Of(name));

    [Fact]
    public void A_name_beyond_two_lines_is_cut_and_says_so() => Assert.EndsWith("…\u00A0B.", ShortName.Of(new string('W', 60) + " Brown"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Oksana\u00A0H.", "Oksana\u00A0H.", false)]
    [InlineData("Максимилиан\u00A0Р.", "Максимилиан Р.", false)]
    [InlineData("Северо-Кавказский отдел", "Северо-Кавказский отдел", false)]
    [InlineData("Константинопольская\u00A0А.", "Константинопольская А.", true)]
    public void UI_22_A_long_name_is_broken_between_its_words_and_only_an_endless_word_within(string name, string lines, bool isEndless) =>
        Assert.Equal((lines, isEndless), (ShortName.InLines(name), ShortName.IsEndless(name)));

    [Theory]
    [InlineData(ScreenUnit.Fitting, 84_700_000, "84.7M")]
    [InlineData(ScreenUnit.Thousand, 84_700_000, "84,700K")]
    [InlineData(ScreenUnit.Thousand, 814_400, "814K")]
    [InlineData(ScreenUnit.Million, 84_712_000, "84.7M")]
    [InlineData(ScreenUnit.Million, 814_400, "0.81M")]
    public void A_screen_tells_all_amounts_in_its_unit(ScreenUnit unit, long value, string text) =>
        Assert.Equal(text, new WallFormat(new Web.Ui.Format(CultureInfo.GetCultureInfo("en-US"), "UAH"), unit).Amount(value));

    [Theory]
    [InlineData("Oksana Hrytsenko", "O.\u00A0H.")]
    [InlineData("Александра Сергеевна иванова", "А.\u00A0И.")]
    [InlineData("Cher", "C.")]
    [InlineData("", "")]
    public void AHEAD_9_Initials_are_of_the_first_and_the_last_word(string name, string shown) => Assert.Equal(shown, ShortName.InitialsOf(name));
}
