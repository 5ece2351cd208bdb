using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Company;

namespace SalesDashboard.Web.Ui.Company;

/// <summary>
/// What the numbers mean, in one or two sentences (AHEAD-20): <c>Start</c>, <c>Finding</c> (which stands out). <c>Rest</c>.
/// Composed from the localized patterns of the reader's language; every amount is one of the page's own.
/// </summary>
/// <param name="Finding">Null where there is nothing to compare with.</param>
/// <param name="IsGood">The sign of the finding; null = neither.</param>
/// <param name="Rest">Null where nothing more can be said.</param>
public sealed record CompanySentence(string Start, string? Finding, bool? IsGood, string? Rest)
{
    private const decimal MostOfTheGap = 0.5m;
    private const int NamesAtMost = 3;

    public override string ToString() => Start + (Finding is null ? "" : ", " + Finding) + "." + (Rest is null ? "" : " " + Rest + ".");

    public static CompanySentence Of(CompanyView view, IStringLocalizer<Texts> text, Format format)
    {
        var total = view.Total.Measures;
        var parts = new[] { Outlook(view, text, format), Gap(view, text, format) }.OfType<string>().ToList();
        return new CompanySentence(
            Sold(view, text, format),
            Compared(view.State, total, text, format),
            total.Plan == 0 || total.PlanToDate == 0 || total.Deviation == 0 ? null : total.Deviation > 0,
            parts.Count == 0 ? null : string.Join("; ", parts));
    }

    private static string Sold(CompanyView view, IStringLocalizer<Texts> text, Format format) => (view.Total.Measures.Fact, view.State) switch
    {
        (0, MonthState.Closed) => text["Company.NothingWasSold"],
        (0, MonthState.Running) => text["Company.NothingSoldYet"],
        (0, MonthState.Coming) => text["Company.NotBegun"],
        var (fact, _) => text["Company.Sold", format.CompactMoney(fact)],
    };

    private static string Compared(MonthState state, Measures total, IStringLocalizer<Texts> text, Format format)
    {
        if (total.Plan == 0)
        {
            return text["Company.NoPlan"];
        }

        if (state == MonthState.Coming || total.PlanToDate == 0)
        {
            return text["Company.PlanIs", format.CompactMoney(total.Plan)];
        }

        var key = (state, Math.Sign(total.Deviation)) switch
        {
            (MonthState.Running, < 0) => "Company.Behind",
            (MonthState.Running, > 0) => "Company.Ahead",
            (MonthState.Running, _) => "Company.OnPlan",
            (_, < 0) => "Company.BelowPlan",
            (_, > 0) => "Company.AbovePlan",
            (_, _) => "Company.PlanMet",
        };
        return text[key, format.CompactMoney(Math.Abs(total.Deviation))];
    }

    /// <summary>How the month closes or has closed.</summary>
    private static string? Outlook(CompanyView view, IStringLocalizer<Texts> text, Format format)
    {
        var plan = view.Total.Measures.Plan;
        if (view.State == MonthState.Closed)
        {
            return plan == 0 ? null : text["Company.ClosedAt", format.Percent(Format.Ratio(view.Total.Measures.Fact, plan))].Value;
        }

        if (view.Total.Forecast is not { } forecast || forecast == 0)
        {
            return null;
        }

        return plan == 0
            ? text["Company.PaceWithoutPlan", format.CompactMoney(forecast)]
            : text["Company.Pace", format.CompactMoney(forecast), format.Percent(Format.Ratio(forecast, plan))];
    }

    /// <summary>The few rows behind most of what is missing; nothing where they are all there are.</summary>
    private static string? Gap(CompanyView view, IStringLocalizer<Texts> text, Format format)
    {
        var behind = view.Rows.Where(row => row.Measures is { Plan: > 0, Deviation: < 0 }).OrderBy(row => row.Measures.Deviation).ToList();
        var whole = behind.Sum(row => row.Measures.Deviation);
        if (view.Total.Measures.Deviation >= 0 || whole == 0)
        {
            return null;
        }

        var names = new List<string>();
        decimal part = 0;
        foreach (var row in behind.Take(NamesAtMost).TakeWhile(_ => part / whole < MostOfTheGap))
        {
            names.Add(CompanyNames.Of(row, view.By, text));
            part += row.Measures.Deviation;
        }

        if (names.Count >= view.Rows.Length)
        {
            return null;
        }

        var joined = names.Count == 1 ? names[0] : text["Company.And", string.Join(", ", names.SkipLast(1)), names[^1]].Value;
        return text[names.Count == 1 ? "Company.GapOfOne" : "Company.GapOfSome", joined, format.Percent(part / whole)];
    }
}
