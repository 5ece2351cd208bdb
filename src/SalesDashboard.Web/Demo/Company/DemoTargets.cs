using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>What each manager should sell in each month, and what the generator lets the manager reach.</summary>
internal sealed class DemoTargets(DemoCompany company)
{
    /// <summary>Part of plan to date that the whole company has reached in the current month.</summary>
    public const decimal CompanyPace = 0.94m;

    // Equipment is bought before the season and out of what is left of the year's budget.
    private static readonly double[] s_season = [0.78, 0.86, 0.96, 1.02, 1.00, 1.08, 0.92, 0.95, 1.06, 1.12, 1.10, 1.20];

    private readonly DemoDice _dice = new(company.Seed, part: 3);

    public decimal Plan(DemoManager manager, Month month)
    {
        var monthsAgo = ((company.Today.Year - month.Year) * 12) + company.Today.Month - month.Number;
        var growth = Math.Pow(1.008, -monthsAgo);
        return Math.Round(manager.PlanLevel * (decimal)(s_season[month.Number - 1] * growth) / 10_000) * 10_000;
    }

    /// <summary>What each manager has won in the month, in the order of the managers.</summary>
    public IReadOnlyList<(DemoManager Manager, decimal Won)> Reached(Month month)
    {
        var progress = MonthProgress.Of(month, company.Today, PlanToDateBasis.WorkingDays, company.Calendar);
        var due = company.Organization.Managers.Select(manager => (Manager: manager, Due: progress.PlanToDate(Plan(manager, month)))).ToList();
        var isCurrent = month == Month.Of(company.Today);
        var mood = isCurrent ? 1 : _dice.Normal(0.985, 0.04, 0.88, 1.09);
        var reached = due.ConvertAll(row => (row.Manager, Won: row.Due * (decimal)(row.Manager.Skill * mood * _dice.Normal(1, 0.13, 0.62, 1.42))));
        if (!isCurrent)
        {
            return reached;
        }

        var total = reached.Sum(row => row.Won);
        var factor = total == 0 ? 0 : due.Sum(row => row.Due) * CompanyPace / total;
        return reached.ConvertAll(row => (row.Manager, row.Won * factor));
    }
}
