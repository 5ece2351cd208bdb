using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Screens.Wall;

public sealed partial class MonthScene
{
    /// <summary>A city that fits beside the bar.</summary>
    private const int OrdinaryCity = 16;

    private const decimal Whole = 100;

    /// <summary>Half of the label, in percent of the bar, so that it stays under the bar.</summary>
    private const decimal HalfLabel = 32;

    [Parameter, EditorRequired] public required MonthView View { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; set; }

    private Measures Total => View.Total;

    private WallFormat Format => WallFormat.For(View);

    private WallNumber Fact => WallNumber.Of(Format, Total.Fact);

    private WallNumber Gap => WallNumber.Signed(Format, Total.Deviation);

    private WallNumber Today => WallNumber.Of(Format, View.WonTodaySum);

    private decimal? DuePercent => Total.Plan > 0 && Total.PlanToDate > 0 ? Total.PlanToDate / Total.Plan * Whole : null;

    /// <summary>All leaders' bars have one scale, on which the plan of each is 100.</summary>
    private decimal LeaderScale => Math.Max(Whole * 1.1m, View.Leaders.Select(leader => leader.Measures.Percent ?? 0).DefaultIfEmpty().Max());

    private bool HasLongCity => View.Leaders.Any(leader => leader.City.Length > OrdinaryCity);

    private static string DueLabelPlace(decimal due) => due switch
    {
        < HalfLabel => "left:0",
        > Whole - HalfLabel => "right:0",
        _ => string.Create(CultureInfo.InvariantCulture, $"left:{due:0.##}%;translate:-50% 0"),
    };
}
