using Microsoft.Extensions.Localization;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Web.Ui.Company;

public static class CompanyNames
{
    /// <summary>The row's name; what has no region or city is named in the reader's language.</summary>
    public static string Of(CompanyRow row, Breakdown by, IStringLocalizer<Texts> text) => row.Key is not null
        ? row.Name
        : text[by switch
        {
            Breakdown.City => "Place.NoCity",
            Breakdown.Department => "Place.NoDepartment",
            _ => "Place.NoRegion",
        }];
}
