using System.Collections;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class MudTextsTests
{
    /// <summary>The parts of MudBlazor that the product shows words of.</summary>
    private static readonly string[] s_used = ["MudDialog_", "MudBaseDatePicker_", "MudTimePicker_", "MudInput_"];

    [Fact]
    public void UI_14_Every_word_of_a_MudBlazor_part_in_use_is_one_of_our_texts()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<IStringLocalizer<Texts>, TextCache>().BuildServiceProvider();
        var localizer = new MudTexts(services.GetRequiredService<IStringLocalizer<Texts>>());
        var resources = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudLocalizer).Assembly);
        var words = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)?.Cast<DictionaryEntry>() ?? [];

        var used = words.Select(word => (string)word.Key).Where(key => s_used.Any(part => key.StartsWith(part, StringComparison.Ordinal))).ToArray();

        Assert.NotEmpty(used);
        Assert.Equal([], used.Where(key => localizer[key].ResourceNotFound));
    }
}
