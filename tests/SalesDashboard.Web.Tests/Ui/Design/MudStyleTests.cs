using System.Text.RegularExpressions;
using Bunit;
using MudBlazor;
using SalesDashboard.Testing;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Ui.Design;

public sealed partial class MudStyleTests : ComponentTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UI_14_Our_style_sheet_names_every_variable_of_the_theme_provider(bool isDark)
    {
        var provider = Render<MudThemeProvider>(parameters => parameters.Add(it => it.IsDarkMode, isDark));

        Assert.Equal(Variables(provider.Markup), Variables(File.ReadAllText(SourceTree.PathOf("src", "SalesDashboard.Web", "wwwroot", "mud.css"))));
    }

    private static IEnumerable<string> Variables(string css) => Variable().Matches(css).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"--mud-[\w-]+(?=:)")]
    private static partial Regex Variable();
}
