using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Live.Views.Team;

/// <summary>Counts what people have open, in one walk over the open activities.</summary>
internal sealed class PersonWorks
{
    private readonly SalesBook _book;
    private readonly ILookup<long, ActivitySnapshot> _open;

    public PersonWorks(SalesBook book)
    {
        _book = book;
        _open = book.Activities.Values.Where(activity => activity.ClosedAt is null).ToLookup(activity => activity.EmployeeId);
    }

    public PersonWork Of(long employeeId)
    {
        var (activities, overdue, tasks, overdueTasks) = (0, 0, 0, 0);
        foreach (var activity in _open[employeeId])
        {
            var isOverdue = _book.DateOf(activity.DueAt) < _book.Today;
            if (activity.Type == ActivityType.Task)
            {
                tasks++;
                overdueTasks += isOverdue ? 1 : 0;
            }
            else
            {
                activities++;
                overdue += isOverdue ? 1 : 0;
            }
        }

        var stuck = _book.DealsOf(employeeId).Count(_book.IsStuck);
        return new PersonWork(activities, overdue, tasks, overdueTasks, stuck, stuck);
    }
}
