using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Notices;

namespace SalesDashboard.Live.Book;

/// <summary>What people do and are told: activities by business days, notices, clients' deals.</summary>
public sealed partial class SalesBook
{
    /// <summary>The activities of an employee that are due from the first to the last of the business days, in order.</summary>
    public IEnumerable<ActivitySnapshot> ActivitiesOf(long employeeId, DateOnly from, DateOnly to) =>
        _persons.ActivitiesOf(employeeId, StartOf(from), StartOf(to.AddDays(1))).Select(id => Activities[id]);

    /// <summary>What the employee was told, the newest first.</summary>
    public IEnumerable<NoticeSnapshot> NoticesOf(long employeeId) => _persons.NoticesOf(employeeId).Select(id => Notices[id]);

    /// <summary>The deal with which a client came to the company; null = it has none.</summary>
    public DealSnapshot? FirstDealOf(long clientId) => _persons.FirstDealOf(clientId) is { } id ? Deals[id] : null;

    /// <summary>All deals of a client, the oldest first.</summary>
    public IEnumerable<DealSnapshot> DealsOfClient(long clientId) => _persons.DealsOfClient(clientId).Select(id => Deals[id]);

    /// <summary>Where an activity stands today.</summary>
    public ActivityState StateOf(ActivitySnapshot activity) =>
        ActivityStates.Of(DateOf(activity.DueAt), activity.ClosedAt is { } at ? DateOf(at) : null, Today);

    /// <summary>The activity coefficient of an employee over business days (decision D4); sums over people are sums of these.</summary>
    public ActivityCoefficient CoefficientOf(long employeeId, DateOnly from, DateOnly to)
    {
        var sum = default(ActivityCoefficient);
        foreach (var activity in ActivitiesOf(employeeId, from, to))
        {
            sum += CoefficientOf(activity);
        }

        return sum;
    }

    public ActivityCoefficient CoefficientOf(ActivitySnapshot activity) => ActivityCoefficient.Of(
        Settings.Weights[activity.Type], DateOf(activity.DueAt), activity.ClosedAt is { } at ? DateOf(at) : null, Today);

    /// <summary>The wall-clock time of an instant where the company is.</summary>
    public DateTime LocalOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    private Effect FollowActivity(ActivitySnapshot? before, ActivitySnapshot? after)
    {
        _index.Replace(before, after);
        _persons.Replace(before, after);
        return (after ?? before) is { } known ? EffectOn(before, known) : Effect.None;
    }

    private Effect FollowNotice(NoticeSnapshot? before, NoticeSnapshot? after)
    {
        _persons.Replace(before, after);
        return (after ?? before) is { } known ? new Effect(Touch.Notices, known.EmployeeId, known.EmployeeId) : Effect.None;
    }

    /// <summary>
    /// A next step stands on the card of its deal, whose owner need not be the one who does it: both are named. Where the
    /// step changes hands or deals there are more than two, and everybody looks again.
    /// </summary>
    private Effect EffectOn(ActivitySnapshot? before, ActivitySnapshot after)
    {
        if (before is not null && (before.DealId != after.DealId || before.EmployeeId != after.EmployeeId))
        {
            return new Effect(Touch.Cards | Touch.Activities | Touch.Everything);
        }

        var deal = after.DealId is { } id ? Deals.GetValueOrDefault(id) : null;
        return new Effect(Touch.Cards | Touch.Activities, deal?.OwnerId ?? after.EmployeeId, after.EmployeeId, deal?.PipelineId ?? 0, deal?.PipelineId ?? 0);
    }

    private DateTime StartOf(DateOnly day) => WallClock.ToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);
}
