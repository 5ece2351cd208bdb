using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class LocalizerTests
{
    [Theory]
    [InlineData("en-US", "My month", "5 deals")]
    [InlineData("ru-RU", "Мой месяц", "5 сделок")]
    [InlineData("uk-UA", "Мій місяць", "5 угод")]
    [InlineData("es-ES", "Mi mes", "5 negocios")]
    public void Text_is_found_in_the_language_of_the_reader(string culture, string entry, string counted)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<IStringLocalizer<Texts>, TextCache>().BuildServiceProvider();
        var texts = services.GetRequiredService<IStringLocalizer<Texts>>();
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(entry, texts["Navigation.MyMonth"].Value);
            Assert.Equal(counted, texts.Counted("Deals.Count", 5));
            Assert.Equal(entry, texts["Navigation.MyMonth"].Value);
            Assert.True(texts["No.Such.Text"].ResourceNotFound);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
