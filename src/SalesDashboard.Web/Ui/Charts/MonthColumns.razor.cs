using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Ui.Charts;

public sealed partial class MonthColumns
{
    [Parameter, EditorRequired] public required IReadOnlyList<MonthColumn> Rows { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>The unit that the chart's title names; labels carry bare numbers.</summary>
    [Parameter, EditorRequired] public AmountUnit Unit { get; set; }

    /// <summary>False for discounts, overdue sums and the like: then above plan is red.</summary>
    [Parameter] public bool HigherIsBetter { get; set; } = true;

    private int Decimals => Unit == AmountUnit.Million ? 1 : 0;

    private ChartScale Scale => ChartScale.For(Rows.Select(row => Math.Max(row.Plan ?? 0, Math.Max(row.Fact, row.Outcome))).DefaultIfEmpty().Max(), 1.14m);

    private ChartScale VarianceScale => ChartScale.For(Rows.Select(row => Math.Abs(row.Variance ?? 0)).DefaultIfEmpty().Max());

    private string Sentence
    {
        get
        {
            var parts = Rows.Select(row => Text[
                row.IsComing ? "Chart.MonthComing" : row.IsForecast ? "Chart.MonthForecast" : "Chart.Month",
                row.Name,
                row.IsComing && row.Plan is null ? Format.None : Format.Compact(row.Outcome),
                row.Plan is { } plan ? Format.Compact(plan) : Format.None].Value);
            return Text["Chart.Months", string.Join("; ", parts)];
        }
    }

    private string Label(decimal value) => Format.Number(value / Unit.Divisor(), Decimals);

    private string Signed(decimal variance)
    {
        var text = Label(variance);
        return variance > 0 ? "+" + text : text;
    }

    // The bars take half the panel, its numbers need the rest.
    private string VarianceHeight(decimal variance) => ChartScale.Text(VarianceScale.At(Math.Abs(variance)) * .3m);

    private string Side(MonthColumn row)
    {
        var variance = row.Variance ?? 0;
        var side = variance < 0 ? "below" : "above";
        var tone = variance >= 0 == HigherIsBetter ? "good" : "bad";
        return side + " " + tone;
    }
}
