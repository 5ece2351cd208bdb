using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Reports;

/// <summary>Plan-fact of a scope: the one computation behind tiles, tables, exports, REST and hub (AHEAD-2).</summary>
public sealed record PlanFactSpec(SalesScope Scope, PlanFactQuery Query) : ViewSpec<PlanFactView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override PlanFactView Compute(SalesBook book, PlanFactView? previous)
    {
        var view = PlanFactReader.Read(book, Scope, Query);
        return view.Equals(previous) ? previous : view;
    }
}
