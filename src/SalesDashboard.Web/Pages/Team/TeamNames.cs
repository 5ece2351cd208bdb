using Microsoft.Extensions.Localization;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Team;

public static class TeamNames
{
    /// <summary>The row's name; what has no region or city is named in the reader's language.</summary>
    public static string Of(TeamRow row, IStringLocalizer<Texts> text) => row.Id != Node.None
        ? row.Name
        : text[row.Level switch
        {
            TeamLevel.City => "Place.NoCity",
            TeamLevel.Department => "Place.NoDepartment",
            _ => "Place.NoRegion",
        }];
}
