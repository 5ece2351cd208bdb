using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class TypedNumberTests
{
    public static TheoryData<string, decimal> Typed => new()
    {
        { "1234.5", 1234.5m },
        { "1234,5", 1234.5m },
        { "1 234,50", 1234.50m },
        { "1\u00A0234\u00A0567", 1_234_567m },
        { "1,234.5", 1234.5m },
        { "1.234,5", 1234.5m },
        { "1,234", 1234m },
        { "1.234.567", 1_234_567m },
        { "0,125", 0.125m },
        { "-12,3", -12.3m },
        { "−12.3", -12.3m },
        { " 7 ", 7m },
    };

    [Theory, MemberData(nameof(Typed))]
    public void Number_is_read_as_people_type_it(string text, decimal expected)
    {
        Assert.True(TypedNumber.TryParse(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("abc")]
    [InlineData("12x")]
    [InlineData("1e5")]
    [InlineData("--5")]
    public void Text_that_is_no_number_is_refused(string? text) => Assert.False(TypedNumber.TryParse(text, out _));
}
