using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Api.Activities;

/// <summary>What activities are asked for: those due from one day to another, by default this week.</summary>
/// <param name="Employee">An id, an external id or a name.</param>
/// <param name="Type">A code, for example call-out-cold.</param>
public sealed record ActivityParameters(
    string? From = null, string? To = null, string? Employee = null, string? Type = null, string? State = null, string? Page = null, string? Size = null)
{
    public const int DefaultSize = 50;
    public const int MaxSize = 500;
    public const int MostDays = 366;
    private const int MaxPage = 1_000_000;

    /// <summary>The activities that fit, oldest first, or the problem with the question. Read under the engine's lock.</summary>
    public (IReadOnlyList<ActivitySnapshot>? All, int Skip, int Take, ApiAnswer? Problem) Read(SalesBook book, SalesScope scope)
    {
        var text = new QueryText();
        var week = Week.Of(book.Today);
        var from = text.Date("from", From) ?? week.Monday;
        var to = text.Date("to", To) ?? (From is null ? week.Sunday : from.AddDays(6));
        var page = text.Number("page", Page, 1, MaxPage) ?? 1;
        var size = text.Number("size", Size, 1, MaxSize) ?? DefaultSize;
        var state = text.Word<ActivityState>("state", State);
        var employee = Lookup.Find(text, "employee", Employee, book.Organization.In(scope), row => row.Name, row => row.ExternalId);
        var type = TypeOf(text);
        if (to < from || to.DayNumber - from.DayNumber > MostDays)
        {
            text.Refuse(ApiProblems.BadRequest($"from is {from:yyyy-MM-dd} and to is {to:yyyy-MM-dd}; ask for at most {MostDays} days, the first of them first."));
        }

        if (text.Problem is { } problem)
        {
            return (null, 0, 0, problem);
        }

        var people = employee is { } id ? [id] : book.Organization.In(scope).Select(person => person.Id);
        var all = people
            .SelectMany(person => book.ActivitiesOf(person, from, to))
            .Where(activity => (type is null || activity.Type == type) && (state is null || book.StateOf(activity) == state))
            .OrderBy(activity => activity.DueAt).ThenBy(activity => activity.Id)
            .ToList();
        return (all, (int)Math.Min((page - 1L) * size, int.MaxValue), size, null);
    }

    private ActivityType? TypeOf(QueryText text)
    {
        if (text.Text("type", Type) is not { } given)
        {
            return null;
        }

        var type = ActivityTypes.Find(given);
        if (type is null)
        {
            text.Refuse(ApiProblems.BadRequest($"type is \"{given}\"; give one of {string.Join(", ", ActivityTypes.All.Select(ActivityTypes.CodeOf))}."));
        }

        return type;
    }
}
