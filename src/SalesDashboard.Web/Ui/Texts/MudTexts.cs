using Microsoft.Extensions.Localization;
using MudBlazor;

namespace SalesDashboard.Web.Ui;

/// <summary>MudBlazor's own words in our four languages: its key MudDialog_Close is our text MudDialog.Close. What we do not have stays English.</summary>
public sealed class MudTexts(IStringLocalizer<Texts> text) : MudLocalizer
{
    public override LocalizedString this[string key] => text[Ours(key)];

    public override LocalizedString this[string key, params object[] arguments] => text[Ours(key), arguments];

    private static string Ours(string key) => key.Replace('_', '.');
}
