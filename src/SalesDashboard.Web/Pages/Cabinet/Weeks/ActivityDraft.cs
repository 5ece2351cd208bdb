using System.Globalization;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Cabinet;

namespace SalesDashboard.Web.Pages.Cabinet.Weeks;

/// <summary>What stands in the form of an activity. Filled by the form, read once it is sent.</summary>
public sealed class ActivityDraft
{
    private const string DealPrefix = "deal-";
    private const string ClientPrefix = "client-";

    /// <summary>Null = a new one.</summary>
    public long? Id { get; init; }

    public int Version { get; init; }

    public ActivityType Type { get; set; } = ActivityType.CallOutCurrent;

    public DateOnly Day { get; set; }

    public TimeOnly Time { get; set; } = new(10, 0);

    public string Subject { get; set; } = "";

    /// <summary>What it is about: "deal-5", "client-7" or nothing.</summary>
    public string About { get; set; } = "";

    /// <summary>Of a known one, what it is about already: that may stay, even where the reader does not see it.</summary>
    private (string About, long? ClientId, long? DealId) Known { get; init; }

    public static string DealKey(long id) => string.Create(CultureInfo.InvariantCulture, $"{DealPrefix}{id}");

    public static string ClientKey(long id) => string.Create(CultureInfo.InvariantCulture, $"{ClientPrefix}{id}");

    public static ActivityDraft Of(ActivityLine line)
    {
        var (client, deal) = (line.Activity.ClientId, line.Activity.DealId);
        var about = deal is { } dealId ? DealKey(dealId) : client is { } clientId ? ClientKey(clientId) : "";
        return Of(line, about, (about, client, deal));
    }

    public SaveActivity.Request RequestFor(long employeeId, BusinessClock clock) => new(Type, clock.ToUtc(Day.ToDateTime(Time)), Subject)
    {
        Id = Id,
        Version = Version,
        EmployeeId = employeeId,
        DealId = Id is not null && About == Known.About ? Known.DealId : IdOf(DealPrefix),
        ClientId = Id is not null && About == Known.About ? Known.ClientId : IdOf(ClientPrefix),
    };

    private static ActivityDraft Of(ActivityLine line, string about, (string, long?, long?) known) => new()
    {
        Id = line.Activity.Id,
        Version = line.Activity.Version,
        Type = line.Activity.Type,
        Day = line.Day,
        Time = TimeOnly.FromDateTime(line.Local),
        Subject = line.Activity.Subject,
        About = about,
        Known = known,
    };

    private long? IdOf(string prefix) =>
        About.StartsWith(prefix, StringComparison.Ordinal) && long.TryParse(About.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
