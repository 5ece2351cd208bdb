using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet;

/// <summary>
/// What the month's numbers mean (AHEAD-20): <c>Start</c>, <c>Finding</c> (which stands out). <c>Rest</c>. Every amount is
/// one of the page's own.
/// </summary>
/// <param name="Finding">Null where there is nothing to compare with.</param>
/// <param name="IsGood">The sign of the finding; null = neither.</param>
/// <param name="Rest">Null where nothing more can be said.</param>
public sealed record CabinetSentence(string Start, string? Finding, bool? IsGood, string? Rest)
{
    public override string ToString() => Start + (Finding is null ? "" : ", " + Finding) + "." + (Rest is null ? "" : " " + Rest + ".");

    public static CabinetSentence Of(MyMonthView view, IStringLocalizer<Texts> text, Format format)
    {
        var figures = view.Figures;
        var start = figures.Fact == 0 ? text["Cabinet.NothingSold"] : text["Cabinet.Sold", format.CompactMoney(figures.Fact)];
        if (figures.Plan == 0)
        {
            return new CabinetSentence(start, text["Cabinet.NoPlan"], null, null);
        }

        if (view.Month > Month.Of(view.Today))
        {
            return new CabinetSentence(start, text["Cabinet.PlanIs", format.CompactMoney(figures.Plan)], null, null);
        }

        return view.IsCurrent ? Running(start, view, text, format) : Closed(start, view, text, format);
    }

    private static CabinetSentence Running(string start, MyMonthView view, IStringLocalizer<Texts> text, Format format)
    {
        var figures = view.Figures;
        var money = format.CompactMoney(Math.Abs(figures.Deviation));
        var days = format.Number(Math.Abs(view.DaysAhead ?? 0), 1);
        var finding = Math.Sign(figures.Deviation) switch
        {
            < 0 => text["Cabinet.Behind", money, days],
            > 0 => text["Cabinet.Ahead", money, days],
            _ => text["Cabinet.OnPlan"],
        };
        var parts = new List<string>();
        if (view.AtThisPace is { } pace and > 0)
        {
            parts.Add(text["Cabinet.Pace", format.Percent(Format.Ratio(pace, figures.Plan))]);
        }

        if (view.NeededPerDay is { } needed and > 0)
        {
            parts.Add(text["Cabinet.Needed", format.Money(needed)]);
        }

        return new CabinetSentence(start, finding, figures.Deviation == 0 ? null : figures.Deviation > 0, parts.Count == 0 ? null : string.Join("; ", parts));
    }

    private static CabinetSentence Closed(string start, MyMonthView view, IStringLocalizer<Texts> text, Format format)
    {
        var difference = view.Figures.Fact - view.Figures.Plan;
        var money = format.CompactMoney(Math.Abs(difference));
        var finding = Math.Sign(difference) switch
        {
            < 0 => text["Cabinet.BelowPlan", money],
            > 0 => text["Cabinet.AbovePlan", money],
            _ => text["Cabinet.PlanMet"],
        };
        return new CabinetSentence(
            start, finding, difference == 0 ? null : difference > 0, text["Cabinet.ClosedAt", format.Percent(Format.Ratio(view.Figures.Fact, view.Figures.Plan))]);
    }
}
