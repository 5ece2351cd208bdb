using System.Runtime.InteropServices;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Book;

/// <summary>
/// Running totals of one node (an employee, city, region, department or the company) in the reporting currency.
/// Additive: adding the totals of its parts gives the totals of a node. Mutable, owned by <see cref="SalesBook"/>.
/// </summary>
internal sealed class Totals
{
    public Dictionary<Month, MonthTotals> Months { get; } = [];

    public Dictionary<DateOnly, decimal> FactByDay { get; } = [];

    public Dictionary<long, StageTotal> Stages { get; } = [];

    public int OpenCount { get; set; }

    public decimal OpenSum { get; set; }

    public int OpenWithoutRate { get; set; }

    /// <summary>Plan to date of the current month: the sum of the employees' rounded shares.</summary>
    public decimal DueNow { get; set; }

    public MonthTotals Of(Month month)
    {
        if (!Months.TryGetValue(month, out var totals))
        {
            Months.Add(month, totals = new MonthTotals());
        }

        return totals;
    }

    public void AddToStage(long stageId, int count, decimal sum)
    {
        ref var now = ref CollectionsMarshal.GetValueRefOrAddDefault(Stages, stageId, out _);
        now = new StageTotal(now.Count + count, now.Sum + sum);
    }

    public void AddToDay(DateOnly day, decimal sum)
    {
        ref var now = ref CollectionsMarshal.GetValueRefOrAddDefault(FactByDay, day, out _);
        now += sum;
    }

    /// <summary>
    /// Overdue deals (expected to close in an earlier month, still open) count in the current month (decision D6); an
    /// unpaid invoice stays in the month of its due date. Nothing is due of months to come (decision D5).
    /// </summary>
    public Measures In(Period period, Month current, AccountingMode mode)
    {
        var carriesOver = mode == AccountingMode.Deals && period.Contains(current);
        var sum = new MonthTotals();
        decimal toDate = 0;
        foreach (var (month, part) in Months)
        {
            if (period.Contains(month))
            {
                toDate += month < current ? part.Plan : month == current ? DueNow : 0;
                sum.Add(part);
                if (mode == AccountingMode.Deals && month < current)
                {
                    sum.Expected -= part.Expected;
                    sum.ExpectedCount -= part.ExpectedCount;
                }
            }

            if (carriesOver && month < current)
            {
                sum.Expected += part.Expected;
                sum.ExpectedCount += part.ExpectedCount;
            }
        }

        return new Measures(
            sum.Plan,
            toDate,
            sum.Fact,
            sum.FactCount,
            sum.Expected,
            sum.ExpectedCount,
            OpenCount,
            OpenSum,
            sum.LostCount,
            sum.WithoutRate,
            OpenWithoutRate);
    }

    public void Add(Totals part)
    {
        foreach (var (month, totals) in part.Months)
        {
            Of(month).Add(totals);
        }

        foreach (var (day, sum) in part.FactByDay)
        {
            AddToDay(day, sum);
        }

        foreach (var (stage, total) in part.Stages)
        {
            AddToStage(stage, total.Count, total.Sum);
        }

        OpenCount += part.OpenCount;
        OpenSum += part.OpenSum;
        OpenWithoutRate += part.OpenWithoutRate;
        DueNow += part.DueNow;
    }
}

/// <summary>What belongs to one month of a node.</summary>
internal sealed class MonthTotals
{
    public decimal Plan { get; set; }

    public decimal Fact { get; set; }

    public int FactCount { get; set; }

    public decimal Expected { get; set; }

    public int ExpectedCount { get; set; }

    public int LostCount { get; set; }

    public int WithoutRate { get; set; }

    public void Add(MonthTotals other)
    {
        Plan += other.Plan;
        Fact += other.Fact;
        FactCount += other.FactCount;
        Expected += other.Expected;
        ExpectedCount += other.ExpectedCount;
        LostCount += other.LostCount;
        WithoutRate += other.WithoutRate;
    }
}

/// <summary>Deals standing in one stage: how many and what they are worth.</summary>
public readonly record struct StageTotal(int Count, decimal Sum);
