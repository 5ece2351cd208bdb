using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>The newest won deals of a scope.</summary>
public sealed record TickerSpec(SalesScope Scope) : ViewSpec<TickerView>
{
    public const int Length = 20;

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Cards)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override TickerView Compute(SalesBook book, TickerView? previous)
    {
        var items = book.WonNewestFirst
            .Where(deal => book.Organization.Covers(Scope, deal.OwnerId))
            .Take(Length)
            .Select(deal => new TickerItem(
                deal.Id,
                deal.Version,
                deal.Title,
                book.Organization.Employees.GetValueOrDefault(deal.OwnerId)?.Name ?? "",
                book.Organization.Cities.GetValueOrDefault(book.Organization.CityOf(deal.OwnerId))?.Name,
                deal.ClientId is { } client ? book.Catalog.Clients.GetValueOrDefault(client)?.Name : null,
                deal.Amount,
                deal.Currency,
                deal.ClosedOn,
                deal.StageEnteredAt));
        var view = new TickerView([.. items]);
        return view.Equals(previous) ? previous : view;
    }
}

public sealed record TickerView(ImmutableArray<TickerItem> Items)
{
    public bool Equals(TickerView? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Items.Length, Items.IsEmpty ? 0 : Items[0].GetHashCode());
}

public sealed record TickerItem(
    long DealId, int Version, string Title, string Owner, string? City, string? Client, decimal? Amount, string Currency, DateOnly? ClosedOn, DateTime At);
