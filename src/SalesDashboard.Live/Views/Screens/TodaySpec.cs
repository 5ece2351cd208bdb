using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>What happened today: deals won, calls made and meetings held, by city (within a city by department).</summary>
public sealed record TodaySpec(SceneFrame Frame) : SceneSpec(Frame)
{
    public override string Name => "today";

    /// <summary>All activities are gone through, so not four times a second.</summary>
    public override TimeSpan Interval => TimeSpan.FromSeconds(1);

    protected override SceneView See(SalesBook book, SceneView? previous)
    {
        var won = WonToday(book).ToList();
        var done = book.Activities.Values.Where(activity => IsToday(activity, book) && Frame.Area.Covers(book.Organization, activity.EmployeeId)).ToList();
        var names = won.Select(deal => deal.OwnerId).Concat(done.Select(activity => activity.EmployeeId)).Distinct().ToDictionary(id => id, id => PartOf(book.Organization, id));
        var deals = won.ToLookup(deal => names[deal.OwnerId], StringComparer.Ordinal);
        var activities = done.ToLookup(activity => names[activity.EmployeeId], StringComparer.Ordinal);
        var rows = names.Values.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(name => new TodayRow(name, deals[name].Count(), deals[name].Sum(book.Worth), Calls(activities[name]), Meetings(activities[name])))
            .OrderByDescending(row => row.Sum)
            .ThenByDescending(row => row.Calls + row.Meetings)
            .ThenBy(row => row.Name, StringComparer.InvariantCulture);
        return new TodayView(
            book.Today, Place(book), book.Settings.Currency, Frame.Unit, won.Count, won.Sum(book.Worth), Calls(done), Meetings(done), [.. rows.Take(Frame.Rows)]);
    }

    private static int Calls(IEnumerable<ActivitySnapshot> activities) =>
        activities.Count(activity => activity.Type is >= ActivityType.CallOutCold and <= ActivityType.CallInKnown);

    private static int Meetings(IEnumerable<ActivitySnapshot> activities) =>
        activities.Count(activity => activity.Type is >= ActivityType.MeetingCold and <= ActivityType.Demonstration);

    private static bool IsToday(ActivitySnapshot activity, SalesBook book) => activity.ClosedAt is { } at && book.DateOf(at) == book.Today;

    private string PartOf(Organization organization, long employeeId) => Frame.Area.CityId is null
        ? organization.Cities.GetValueOrDefault(organization.CityOf(employeeId))?.Name ?? ""
        : organization.DepartmentOf(employeeId) is { } id ? organization.Departments.GetValueOrDefault(id)?.Name ?? "" : "";
}
