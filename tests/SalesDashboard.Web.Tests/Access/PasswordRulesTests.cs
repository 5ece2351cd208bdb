using SalesDashboard.Actions.Access;

namespace SalesDashboard.Web.Tests.Access;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("seven green umbrellas")]
    [InlineData("лисица у реки")]
    [InlineData("tr4verse-lamp")]
    [InlineData("        a b c d e")]
    public void A_password_of_eight_characters_needs_nothing_else(string password) => Assert.Null(PasswordRules.FaultOf(password, "ada@example.com"));

    [Theory]
    [InlineData("short 7", PasswordRules.TooShort)]
    [InlineData("Password1!", PasswordRules.TooCommon)]
    [InlineData("12345678", PasswordRules.TooCommon)]
    [InlineData("87654321", PasswordRules.TooCommon)]
    [InlineData("aaaaaaaaaa", PasswordRules.TooCommon)]
    [InlineData("abababab", PasswordRules.TooCommon)]
    [InlineData("qwertyui", PasswordRules.TooCommon)]
    [InlineData("йцукенгш", PasswordRules.TooCommon)]
    [InlineData("SalesDashboard2026", PasswordRules.TooCommon)]
    [InlineData("20202020", PasswordRules.TooCommon)]
    [InlineData("lovelace", PasswordRules.TooCommon)]
    [InlineData("lovelace@example.com", PasswordRules.TooCommon)]
    public void What_is_guessed_first_is_refused(string password, string fault) => Assert.Equal(fault, PasswordRules.FaultOf(password, "lovelace@example.com"));

    [Fact]
    public void A_password_of_more_than_64_characters_is_welcome()
    {
        var long64 = string.Concat(Enumerable.Range(0, 80).Select(i => (char)('a' + (i * 7 % 26))));

        Assert.Null(PasswordRules.FaultOf(long64, "ada@example.com"));
        Assert.Equal(PasswordRules.TooLong, PasswordRules.FaultOf(long64 + long64, "ada@example.com"));
    }
}
