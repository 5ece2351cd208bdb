using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Tests.Support;

/// <summary>The number of deals of an owner, and how often it was asked. Equal by name, as specs are by what they show.</summary>
internal sealed record CountingSpec(string Name, long Owner) : ViewSpec<CountView>
{
    private readonly Counter _counter = new();

    public int Computed => _counter.Value;

    /// <summary>Computes fail while this is set.</summary>
    public bool IsBroken
    {
        get => _counter.IsBroken;
        set => _counter.IsBroken = value;
    }

    /// <summary>Asking whether it is touched fails while this is set.</summary>
    public bool IsConfused
    {
        get => _counter.IsConfused;
        set => _counter.IsConfused = value;
    }

    public override bool IsTouchedBy(in Effect effect, SalesBook book) => IsConfused
        ? throw new InvalidOperationException("confused")
        : effect.Has(Touch.Everything) || effect.OwnerBefore == Owner || effect.OwnerAfter == Owner;

    public override CountView Compute(SalesBook book, CountView? previous)
    {
        Interlocked.Increment(ref _counter.Value);
        if (IsBroken)
        {
            throw new InvalidOperationException("broken");
        }

        var view = new CountView(book.DealsOf(Owner).Count());
        return view == previous ? previous : view;
    }

    public bool Equals(CountingSpec? other) => other is not null && Name == other.Name && Owner == other.Owner;

    public override int GetHashCode() => HashCode.Combine(Name, Owner);

    private sealed class Counter
    {
        public int Value;

        public bool IsBroken { get; set; }

        public bool IsConfused { get; set; }
    }
}

internal sealed record CountView(int Deals);
