using System.Diagnostics;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.SavedViews;
using SalesDashboard.Domain.SavedViews;

namespace SalesDashboard.Web.Ui.SavedViews;

/// <summary>What came of saving a view, in words.</summary>
internal static class SaveWords
{
    public static string Of(SaveView.Outcome outcome, IStringLocalizer<Texts> text) => outcome switch
    {
        SaveView.Saved => text["Views.Saved"],
        SaveView.BadName => text["Views.BadName", SavedView.NameLength],
        SaveView.TooLong => text["Views.TooLong"],
        SaveView.TooMany => text["Views.TooMany", SaveView.MostViews],
        SaveView.Denied => text["Views.Denied"],
        _ => throw new UnreachableException(),
    };
}
