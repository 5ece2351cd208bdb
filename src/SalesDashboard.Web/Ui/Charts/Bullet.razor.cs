using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Ui.Charts;

public sealed partial class Bullet
{
    [Parameter, EditorRequired] public decimal Plan { get; set; }

    [Parameter, EditorRequired] public decimal PlanToDate { get; set; }

    [Parameter, EditorRequired] public decimal Fact { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>Expected end of the period; not drawn when it is not above the fact.</summary>
    [Parameter] public decimal? Forecast { get; set; }

    /// <summary>End of the axis, for rows that share one scale. Without it the axis ends just after the largest value.</summary>
    [Parameter] public decimal? Max { get; set; }

    /// <summary>The tall form of the cabinet's head.</summary>
    [Parameter] public bool Large { get; set; }

    private ChartScale Scale => Max is { } max ? new(max) : ChartScale.For(Math.Max(Plan, Math.Max(Fact, Forecast ?? 0)), 1.04m);

    private string Sentence
    {
        get
        {
            var plan = Plan > 0 ? Format.CompactMoney(Plan) : Format.None;
            var done = Format.Percent(Format.Ratio(Fact, Plan));
            var sentence = Text["Chart.Bullet", Format.CompactMoney(Fact), plan, done, Format.CompactMoney(PlanToDate)].Value;
            return Forecast is { } forecast ? sentence + " " + Text["Chart.ForecastIs", Format.CompactMoney(forecast)] : sentence;
        }
    }
}
