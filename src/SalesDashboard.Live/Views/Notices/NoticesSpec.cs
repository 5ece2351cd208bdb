using System.Collections.Immutable;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Notices;

/// <summary>What one employee was told, the newest first. Asked only for the signed-in employee himself.</summary>
public sealed record NoticesSpec(long EmployeeId) : ViewSpec<NoticesView>
{
    private const int Shown = 20;

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything) || (effect.Has(Touch.Notices) && effect.OwnerAfter == EmployeeId);

    public override NoticesView Compute(SalesBook book, NoticesView? previous)
    {
        var all = book.NoticesOf(EmployeeId);
        var view = new NoticesView([.. all.Take(Shown).Select(notice => new NoticeLine(notice, book.DateOf(notice.At), book.LocalOf(notice.At), LinkOf(book, notice)))], all.Count(notice => notice.ReadAt is null), book.Today);
        return view.Equals(previous) ? previous : view;
    }

    /// <summary>The day of the activity in the cabinet of whom it belongs to.</summary>
    private string? LinkOf(SalesBook book, NoticeSnapshot notice)
    {
        if (notice.ActivityId is { } id && book.Activities.TryGetValue(id, out var activity))
        {
            var day = book.DateOf(activity.DueAt);
            var week = Domain.Calendar.Week.Of(day);
            return activity.EmployeeId == EmployeeId
                ? $"me/week/{week}?day={day:yyyy-MM-dd}#activity-{id}"
                : $"people/{activity.EmployeeId}/week/{week}?day={day:yyyy-MM-dd}#activity-{id}";
        }

        return notice.DealId is { } deal ? $"deals/{deal}" : null;
    }
}

/// <param name="Lines">The newest first, read ones too.</param>
/// <param name="Unread">Of all, also of those that are not shown.</param>
public sealed record NoticesView(ImmutableArray<NoticeLine> Lines, int Unread, DateOnly Today)
{
    public bool Equals(NoticesView? other) =>
        other is not null && Unread == other.Unread && Today == other.Today && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Unread, Today, Lines.Length);
}

/// <param name="Local">When, on the company's clock.</param>
/// <param name="Link">Where it leads; null = nowhere any more.</param>
public sealed record NoticeLine(NoticeSnapshot Notice, DateOnly Day, DateTime Local, string? Link);
