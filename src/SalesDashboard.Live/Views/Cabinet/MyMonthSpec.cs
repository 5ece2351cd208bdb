using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>The month of one person, as the scope may see it.</summary>
/// <param name="Month">Null = the current one; then the view moves on with the business date.</param>
/// <param name="Span">A quarter or year for the head; the rest shows its running month, or its last one. Null = a month.</param>
public sealed record MyMonthSpec(SalesScope Scope, long EmployeeId, Month? Month, CabinetSpan? Span = null) : ViewSpec<MyMonthView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Cards | Touch.Activities) && (effect.OwnerBefore == EmployeeId || effect.OwnerAfter == EmployeeId));

    public override MyMonthView Compute(SalesBook book, MyMonthView? previous)
    {
        var month = MonthAt(Domain.Calendar.Month.Of(book.Today));
        var isVisible = book.Organization.Employees.TryGetValue(EmployeeId, out var employee) && book.Organization.Covers(Scope, EmployeeId);
        var view = isVisible && employee is not null
            ? MyMonthReader.Read(book, Scope, employee, month) with { Span = Span is { } span ? SpanFigures.Of(book, EmployeeId, span) : null }
            : new MyMonthView(null, month, book.Today, book.Settings.Currency)
            {
                Week = new WeekView(null, Domain.Calendar.Week.Of(book.Today), book.Today, book.Settings.Weights),
            };
        return view.Equals(previous) ? previous : view;
    }

    private Month MonthAt(Month current) => Span is { Period: var period }
        ? period.Contains(current) ? current : period.To
        : Month ?? current;
}
