using Microsoft.Extensions.Localization;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Reports.Lost;

internal static class LostWords
{
    public static string Reason(ReasonCount reason, IStringLocalizer<Texts> text) => reason.ReasonId == DealFilter.None ? text["Reports.NoReason"] : reason.Name;

    public static string Stage(LostStage stage, IStringLocalizer<Texts> text) => stage.StageId == DealFilter.None ? text["Reports.StageUnknown"] : stage.Name;
}
