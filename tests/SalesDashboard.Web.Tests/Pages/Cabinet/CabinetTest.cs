using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Cabinet;

/// <summary>
/// Bob's week of 11 to 15 December 2017 (today is Friday the 15th). Beside the two steps of the sample (a current call
/// overdue since Wednesday, one today) he has these, and Eve's are called "Secret":
/// Monday a cold call closed in time and a cold meeting closed on Wednesday (late); Tuesday a demonstration closed in time;
/// Thursday an incoming call left open and a letter closed in time; next Tuesday a meeting.
/// </summary>
public abstract class CabinetTest : StoredPageTest
{
    protected const string WeekText = "2017-W50";

    protected static readonly DateOnly Monday = new(2017, 12, 11);

    protected Task FillWeekAsync() => ChangeAsync("sample", context =>
    {
        var bob = context.Employees.Single(employee => employee.Id == Company.Bob.Id);
        var eve = context.Employees.Single(employee => employee.Id == Company.Eve.Id);
        context.AddRange(
            Make(bob, ActivityType.CallOutCold, 0, "Ring the mill", closedOn: 0),
            Make(bob, ActivityType.MeetingCold, 0, "See the mill", closedOn: 2),
            Make(bob, ActivityType.Demonstration, 1, "Show the unit", closedOn: 1),
            Make(bob, ActivityType.CallInNew, 3, "Calls about prices"),
            Make(bob, ActivityType.Letter, 3, "Send the offer by post", closedOn: 3),
            Make(bob, ActivityType.MeetingActive, 8, "Sign the contract"),
            Make(eve, ActivityType.CallInKnown, 3, "Secret call"));
        return Task.CompletedTask;
    });

    protected static Activity Make(Employee employee, ActivityType type, int day, string subject, int? closedOn = null, Client? client = null, Deal? deal = null)
    {
        var dueAt = Monday.AddDays(day).ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
        var activity = new Activity(type, employee, dueAt);
        activity.Describe(
            type, employee, dueAt, closedOn is { } closed ? Monday.AddDays(closed).ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc) : null, subject, closedOn is null ? null : "Agreed");
        activity.Concern(client, deal);
        return activity;
    }

    protected ActivitySnapshot Find(string subject) => Engine.Read(book => book.Activities.Values.Single(activity => activity.Subject == subject));

    protected IReadOnlyList<NoticeLineText> NoticesOf(Employee employee) =>
        Engine.Read(book => book.NoticesOf(employee.Id).Select(notice => new NoticeLineText(notice.Kind.ToString(), notice.Subject, notice.ReadAt is null)).ToList());

    protected sealed record NoticeLineText(string Kind, string Subject, bool IsNew);
}
