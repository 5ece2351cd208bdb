using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Messages;

/// <summary>With whom an employee writes, and how much of it is unread. Everybody has the own inbox alone, whatever the role.</summary>
public sealed record InboxSpec(long EmployeeId) : ViewSpec<InboxView>
{
    public override TimeSpan Interval => TimeSpan.Zero;

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Messages) && (effect.OwnerBefore == EmployeeId || effect.OwnerAfter == EmployeeId));

    public override InboxView Compute(SalesBook book, InboxView? previous)
    {
        var view = new InboxView([.. book.Conversations.Values
            .Where(conversation => conversation.Holds(EmployeeId))
            .OrderByDescending(conversation => conversation.LastAt)
            .ThenByDescending(conversation => conversation.Id)
            .Select(conversation => new InboxEntry(
                conversation.Id,
                conversation.OtherThan(EmployeeId),
                book.Organization.Employees.GetValueOrDefault(conversation.OtherThan(EmployeeId))?.Name ?? "",
                conversation.MessageCount,
                conversation.UnreadBy(EmployeeId),
                conversation.LastAt))]);
        return view.Equals(previous) ? previous : view;
    }
}
