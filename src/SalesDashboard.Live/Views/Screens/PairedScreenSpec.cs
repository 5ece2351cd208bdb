using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>What one screen is told to show, for its open stream.</summary>
public sealed record PairedScreenSpec(long ScreenId) : ViewSpec<PairedScreenView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Screens);

    public override PairedScreenView Compute(SalesBook book, PairedScreenView? previous)
    {
        var view = new PairedScreenView(book.Organization.Screens.GetValueOrDefault(ScreenId));
        return view == previous ? previous : view;
    }
}

/// <param name="Screen">Null where there is none.</param>
public sealed record PairedScreenView(ScreenSnapshot? Screen);
