using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Ui.Charts;

public sealed partial class RunningTotal
{
    /// <summary>Plan added up to each day of the whole period; empty when there is no plan.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<decimal> Plan { get; set; }

    /// <summary>Fact added up to each day that has begun; its last value stands on today.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<decimal> Fact { get; set; }

    /// <summary>One label for each day of the period; also tells how many days there are.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> DayLabels { get; set; }

    /// <summary>The one plan to date of the page: the hollow dot and the variance use it, not a value of the plan line.</summary>
    [Parameter, EditorRequired] public decimal PlanToDate { get; set; }

    [Parameter, EditorRequired] public required string NowLabel { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>Expected fact at the end of the period.</summary>
    [Parameter] public decimal? Forecast { get; set; }

    /// <summary>Pixels from the top of the chart to the foot of its axis.</summary>
    [Parameter] public int Height { get; set; } = 250;

    /// <summary>Every n-th day is labelled.</summary>
    [Parameter] public int LabelStep { get; set; } = 2;

    private decimal LastFact => Fact.Count > 0 ? Fact[^1] : 0;

    private decimal Gap => LastFact - PlanToDate;

    private bool HasForecast => Forecast > 0 && Fact.Count > 0 && Fact.Count < DayLabels.Count;

    private ChartScale Scale => ChartScale.Round(Plan.Concat(Fact).Append(PlanToDate).Append(Forecast ?? 0).Max() * 1.08m);

    private IEnumerable<decimal> GridLines => Scale.Max == 0 ? [] : [Scale.Max / 4, Scale.Max / 2, Scale.Max * 3 / 4, Scale.Max];

    private string NowX => X(Fact.Count - 1);

    private string GapHeight => ChartScale.Text(Math.Abs(Scale.At(LastFact) - Scale.At(PlanToDate)));

    private string AreaPoints => Fact.Count == 0 ? "" : $"0,100 {Points(Fact)} {NowX},100";

    private string ForecastPoints => HasForecast ? $"{NowX},{Depth(LastFact)} 100,{Depth(Forecast ?? 0)}" : "";

    private string ForecastClip => $"{NowX}% {Depth(LastFact)}%,100% {Depth(Forecast ?? 0)}%,100% 100%,{NowX}% 100%";

    /// <summary>The label of the forecast keeps clear of the plan's: two lines of text are about 36 pixels.</summary>
    private string ForecastLabelY
    {
        get
        {
            var forecast = Scale.At(Forecast ?? 0);
            var plan = Plan.Count > 0 ? Scale.At(Plan[^1]) : -100;
            var room = 3600m / Math.Max(60, Height - 30);
            if (Math.Abs(forecast - plan) >= room)
            {
                return ChartScale.Text(forecast);
            }
            return ChartScale.Text(forecast < plan ? plan - room : plan + room);
        }
    }

    private string Sentence
    {
        get
        {
            var plan = Plan.Count > 0 && Plan[^1] > 0 ? Format.CompactMoney(Plan[^1]) : Format.None;
            var sentence = Text["Chart.RunningTotal", Format.CompactMoney(LastFact), Format.CompactMoney(PlanToDate), Format.Signed(Gap), plan].Value;
            return HasForecast ? sentence + " " + Text["Chart.ForecastIs", Format.CompactMoney(Forecast ?? 0)] : sentence;
        }
    }

    private string X(int day) => ChartScale.Text(DayLabels.Count < 2 ? 0 : 100m * Math.Max(0, day) / (DayLabels.Count - 1));

    private string Depth(decimal value) => ChartScale.Text(100 - Scale.At(value));

    private string Points(IReadOnlyList<decimal> values) => string.Join(' ', values.Select((value, day) => $"{X(day)},{Depth(value)}"));
}
