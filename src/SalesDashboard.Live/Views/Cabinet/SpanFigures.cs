using System.Collections.Immutable;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>A person's quarter or year: the sums of its months, from the same running totals as the month (AHEAD-2).</summary>
/// <param name="RemainingDays">The person's working days that are left of the span.</param>
public sealed record SpanFigures(CabinetSpan Span, Measures Total, int RemainingDays, ImmutableArray<SpanMonth> Months)
{
    /// <summary>What each remaining working day has to bring; null without a plan or without a day left.</summary>
    public decimal? NeededPerDay => Total.Plan > 0 && RemainingDays > 0 ? Math.Max(0, Total.Plan - Total.Fact) / RemainingDays : null;

    public static SpanFigures Of(SalesBook book, long employeeId, CabinetSpan span)
    {
        var current = Month.Of(book.Today);
        return new SpanFigures(
            span,
            book.MeasuresOf(employeeId, span.Period),
            span.Period.Months.Where(month => month >= current).Sum(month => book.ProgressOfPerson(month, employeeId).Remaining),
            [.. span.Period.Months.Select(month => SpanMonth.Of(book, employeeId, month, current))]);
    }

    public bool Equals(SpanFigures? other) => other is not null
        && Span == other.Span && Total == other.Total && RemainingDays == other.RemainingDays && Months.AsSpan().SequenceEqual(other.Months.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Span, Total, RemainingDays);
}

/// <param name="AtThisPace">What the running month closes at, at the pace so far; null for every other, and where no forecast is shown.</param>
/// <param name="IsComing">It has not begun.</param>
public sealed record SpanMonth(Month Month, decimal Plan, decimal Fact, decimal? AtThisPace, bool IsComing)
{
    internal static SpanMonth Of(SalesBook book, long employeeId, Month month, Month current)
    {
        var figures = book.MeasuresOf(employeeId, new Period(month, month));
        var progress = book.ProgressOfPerson(month, employeeId);
        var pace = month == current && book.Settings.ShowsForecast && progress is { Elapsed: > 0, Remaining: > 0 }
            ? figures.Fact / progress.Elapsed * progress.Total
            : (decimal?)null;
        return new SpanMonth(month, figures.Plan, figures.Fact, pace, month > current);
    }
}
