using System.Globalization;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Api.Activities;

/// <summary>An activity as a program sends it.</summary>
/// <param name="DueAt">With an offset or Z; without one it is the wall-clock time of the company's zone.</param>
/// <param name="EmployeeId">Our id or the external one; needed by programs, left out by people for themselves.</param>
internal sealed record ActivityBody(string Type, string DueAt, string Subject = "", EmployeeKey? EmployeeId = null, long? ClientId = null, long? DealId = null)
{
    private static readonly string[] s_formats = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>The wish, or the problem with it. Read under the engine's lock.</summary>
    public (SaveActivity.Request? Request, ApiAnswer? Problem) Read(SalesBook book, SalesScope scope, BusinessClock clock)
    {
        if (ActivityTypes.Find(Type) is not { } type)
        {
            return (null, ApiProblems.Unprocessable($"type is \"{Type}\"; give one of {string.Join(", ", ActivityTypes.All.Select(ActivityTypes.CodeOf))}."));
        }

        if (!DateTime.TryParseExact(DueAt, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var due))
        {
            return (null, ApiProblems.Unprocessable($"dueAt is \"{DueAt}\"; give a time as 2017-12-31T15:00:00Z, or without Z in the company's time zone."));
        }

        var employee = EmployeeOf(book, scope);
        return EmployeeId is not null && employee is null
            ? (null, ApiProblems.Unprocessable($"employeeId {EmployeeId} is not known."))
            : (new SaveActivity.Request(type, due.Kind == DateTimeKind.Utc ? due : clock.ToUtc(due), Subject) { EmployeeId = employee, ClientId = ClientId, DealId = DealId }, null);
    }

    private long? EmployeeOf(SalesBook book, SalesScope scope) => EmployeeId is { } key
        ? book.Organization.In(scope).FirstOrDefault(employee => key.Id is { } id ? employee.Id == id : employee.ExternalId == key.ExternalId)?.Id
        : null;
}

/// <summary>The same for one that is known already.</summary>
/// <param name="Version">The one that was read.</param>
internal sealed record ActivityChangeBody(int Version, string Type, string DueAt, string Subject = "", long? ClientId = null, long? DealId = null)
{
    public ActivityBody Body => new(Type, DueAt, Subject, null, ClientId, DealId);
}

/// <param name="Version">The one that was read.</param>
internal sealed record ActivityCloseBody(int Version, string? Result = null);
