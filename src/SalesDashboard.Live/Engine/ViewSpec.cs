using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Engine;

/// <summary>
/// Says what a screen shows: a small record with value equality. All screens with an equal spec share one computed view.
/// The caller's scope is part of it. Written by features; pure.
/// </summary>
public abstract record ViewSpec
{
    /// <summary>Numbers are pushed at most this often after the first change; charts may ask for a second.</summary>
    public virtual TimeSpan Interval => TimeSpan.FromMilliseconds(250);

    /// <summary>Whether the change may alter the view. Called for each change and open spec, so it must be cheap.</summary>
    public abstract bool IsTouchedBy(in Effect effect, SalesBook book);
}

/// <summary>A spec and how its view is computed.</summary>
/// <typeparam name="TView">An immutable record; nothing in it may be changed after it was returned.</typeparam>
public abstract record ViewSpec<TView> : ViewSpec
    where TView : class
{
    /// <summary>Computes the view from the book, under the engine's lock: no I/O, no waiting.</summary>
    /// <param name="previous">The view before, so that unchanged parts can be handed on as the same instances; returned itself, it is not posted again.</param>
    public abstract TView Compute(SalesBook book, TView? previous);
}
