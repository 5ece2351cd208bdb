using System.Diagnostics;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>The outcome of a recall in words.</summary>
internal static class RecallAnswer
{
    public static string InWords(RecallDeal.Outcome outcome, IStringLocalizer<Texts> text) => outcome switch
    {
        RecallDeal.Recalled it => text["Board.Recalled", it.Stage],
        RecallDeal.Conflict => text["Board.RecallConflict"],
        RecallDeal.NotClosed => text["Board.NotClosed"],
        RecallDeal.NoOpenStage => text["Board.NoOpenStage"],
        RecallDeal.Denied => text["Board.RecallDenied"],
        RecallDeal.NotFound => text["Board.DealGone"],
        _ => throw new UnreachableException(),
    };
}
