using System.Globalization;
using SalesDashboard.Data.Checking;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>
/// Holds a live book against the totals that the database adds up itself: the book's facts per employee, month and
/// currency, and its running totals per employee and month. Two ways of adding up the same rows, so they differ by nothing.
/// </summary>
public static class DriftCheck
{
    private const string Area = "live book";

    /// <summary>Empty where both agree. Both must be of the same state of the database.</summary>
    public static IReadOnlyList<Finding> Compare(SalesBook book, DatabaseTotals totals)
    {
        var findings = new List<Finding>();
        CompareRows(
            findings,
            "won deals",
            Sums(book, StageKind.Won),
            totals.Facts.ToDictionary(row => new Cell(row.EmployeeId, row.Month, row.Currency), row => new Sum(row.Sum, row.Count)));
        CompareRows(
            findings,
            "open deals",
            Sums(book, StageKind.Open),
            totals.Open.ToDictionary(row => new Cell(row.EmployeeId, null, row.Currency), row => new Sum(row.Sum, row.Count)));
        CompareRows(
            findings,
            "approved plans",
            book.Plans.Values.Where(plan => plan.Amount != 0)
                .GroupBy(plan => new Cell(plan.EmployeeId, plan.Month, plan.Currency))
                .ToDictionary(group => group.Key, group => new Sum(group.Sum(plan => plan.Amount), 0)),
            totals.Plans.Where(row => row.Sum != 0).ToDictionary(row => new Cell(row.EmployeeId, row.Month, row.Currency), row => new Sum(row.Sum, 0)));
        if (book.Settings.Mode == AccountingMode.Deals)
        {
            CompareRunning(findings, book, totals);
        }

        return findings;
    }

    private static Dictionary<Cell, Sum> Sums(SalesBook book, StageKind kind) => book.Deals.Values
        .Where(deal => deal.Kind == kind && (kind == StageKind.Open || deal.ClosedOn is not null))
        .GroupBy(deal => new Cell(deal.OwnerId, kind != StageKind.Open && deal.ClosedOn is { } day ? Month.Of(day) : null, deal.Currency))
        .ToDictionary(group => group.Key, group => new Sum(group.Sum(deal => deal.Amount ?? 0), group.Count()));

    /// <summary>Running totals hold counts of all currencies, and the sum where all of it is in the reporting currency.</summary>
    private static void CompareRunning(List<Finding> findings, SalesBook book, DatabaseTotals totals)
    {
        foreach (var month in totals.Facts.GroupBy(row => (row.EmployeeId, row.Month)))
        {
            var measures = book.MeasuresOf(month.Key.EmployeeId, new Period(month.Key.Month, month.Key.Month));
            var isReporting = month.All(row => row.Currency == book.Settings.Currency);
            Compare(
                findings,
                "running fact",
                new Cell(month.Key.EmployeeId, month.Key.Month, book.Settings.Currency),
                new Sum(isReporting ? measures.Fact : 0, measures.FactCount),
                new Sum(isReporting ? month.Sum(row => row.Sum) : 0, month.Sum(row => row.Count)));
        }

        foreach (var row in totals.Lost)
        {
            var measures = book.MeasuresOf(row.EmployeeId, new Period(row.Month, row.Month));
            Compare(findings, "running count of lost deals", new Cell(row.EmployeeId, row.Month, ""), new Sum(0, measures.LostCount), new Sum(0, row.Count));
        }
    }

    private static void CompareRows(List<Finding> findings, string what, Dictionary<Cell, Sum> book, Dictionary<Cell, Sum> database)
    {
        foreach (var cell in book.Keys.Union(database.Keys).OrderBy(cell => cell.EmployeeId).ThenBy(cell => cell.Month?.Code))
        {
            Compare(findings, what, cell, book.GetValueOrDefault(cell), database.GetValueOrDefault(cell));
        }
    }

    private static void Compare(List<Finding> findings, string what, Cell cell, Sum book, Sum database)
    {
        if (book != database)
        {
            var month = cell.Month is { } of ? $" in {of}" : "";
            findings.Add(new Finding(Area, string.Create(
                CultureInfo.InvariantCulture, $"{what} of employee {cell.EmployeeId}{month}: the book has {book} {cell.Currency}, the database {database} {cell.Currency}.")));
        }
    }

    private readonly record struct Cell(long EmployeeId, Month? Month, string Currency);

    private readonly record struct Sum(decimal Amount, int Count)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.####} ({Count})");
    }
}
