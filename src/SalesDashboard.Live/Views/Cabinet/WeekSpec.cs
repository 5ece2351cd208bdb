using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>A week of one person, as the scope may see it.</summary>
/// <param name="Week">Null = <paramref name="Offset"/> weeks from the current one; then the view moves on with the business date.</param>
public sealed record WeekSpec(SalesScope Scope, long EmployeeId, Domain.Calendar.Week? Week, int Offset = 0) : ViewSpec<WeekView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything) || (effect.Has(Touch.Activities) && (effect.OwnerBefore == EmployeeId || effect.OwnerAfter == EmployeeId));

    public override WeekView Compute(SalesBook book, WeekView? previous)
    {
        var week = Week ?? Domain.Calendar.Week.Of(book.Today).Add(Offset);
        var isVisible = book.Organization.Employees.TryGetValue(EmployeeId, out var employee) && book.Organization.Covers(Scope, EmployeeId);
        var view = isVisible && employee is not null
            ? WeekReader.Read(book, Scope, employee, week)
            : new WeekView(null, week, book.Today, book.Settings.Weights);
        return view.Equals(previous) ? previous : view;
    }
}
