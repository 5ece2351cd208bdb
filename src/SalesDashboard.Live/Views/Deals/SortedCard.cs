using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>Where a card stands in a sorted column; cards that are alike keep their manual order.</summary>
internal readonly record struct SortedCard(DealSnapshot Deal, int Group, decimal Value) : IComparable<SortedCard>
{
    public static SortedCard Of(DealSnapshot deal, BoardSort sort, SalesBook book) => sort switch
    {
        BoardSort.Manual => new SortedCard(deal, 0, 0),
        BoardSort.Urgency => ByUrgency(deal, book),
        BoardSort.Sum => new SortedCard(deal, 0, -book.Worth(deal)),
        BoardSort.Date => new SortedCard(deal, deal.ExpectedCloseOn is null ? 1 : 0, deal.ExpectedCloseOn?.DayNumber ?? 0),
    };

    public int CompareTo(SortedCard other)
    {
        var order = Group.CompareTo(other.Group);
        order = order != 0 ? order : Value.CompareTo(other.Value);
        order = order != 0 ? order : string.CompareOrdinal(Deal.Rank, other.Deal.Rank);
        return order != 0 ? order : Deal.Id.CompareTo(other.Deal.Id);
    }

    private static SortedCard ByUrgency(DealSnapshot deal, SalesBook book)
    {
        if (book.NextStepOf(deal.Id) is not { } step)
        {
            return new SortedCard(deal, 2, 0);
        }

        var day = book.DateOf(step.DueAt);
        return new SortedCard(deal, day < book.Today ? 0 : day == book.Today ? 1 : 3, step.DueAt.Ticks);
    }
}
