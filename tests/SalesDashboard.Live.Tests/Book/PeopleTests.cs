using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Support;
using Xunit;

namespace SalesDashboard.Live.Tests.Book;

public sealed class PeopleTests
{
    private static readonly DateTime s_noon = new(2017, 12, 14, 12, 0, 0, DateTimeKind.Utc);

    private readonly SalesBook _book = new(new DateOnly(2017, 12, 15)) { Zone = TimeZoneInfo.CreateCustomTimeZone("UTC+5", TimeSpan.FromHours(5), null, null) };

    [Fact]
    public void CAB_19_The_activities_of_a_day_are_those_of_the_company_s_calendar_in_order()
    {
        Tell(Rows.Activity(1, 7, null, s_noon.AddHours(6)), Rows.Activity(2, 7, null, s_noon.AddHours(8)), Rows.Activity(3, 7, null, s_noon), Rows.Activity(4, 8, null, s_noon));

        // 18:00 UTC is 23:00 of the 14th, 20:00 UTC is one o'clock of the 15th.
        Assert.Equal([3, 1], Ids(7, 14, 14));
        Assert.Equal([2], Ids(7, 15, 15));
        Assert.Equal([3, 1, 2], Ids(7, 11, 17));
        Assert.Equal([4], Ids(8, 11, 17));
        Assert.Empty(Ids(9, 1, 31));
    }

    [Fact]
    public void CAB_19_What_moves_changes_hands_or_goes_leaves_its_old_place()
    {
        Tell(Rows.Activity(1, 7, null, s_noon), Rows.Activity(2, 7, null, s_noon), Rows.Activity(3, 7, null, s_noon));

        Tell(Rows.Activity(1, 7, null, s_noon.AddDays(1), version: 2), Rows.Activity(2, 8, null, s_noon, version: 2));
        _book.Apply(new Removed<ActivitySnapshot>(3));
        Tell(Rows.Activity(1, 7, null, s_noon, version: 1));

        Assert.Empty(Ids(7, 14, 14));
        Assert.Equal([1], Ids(7, 15, 15));
        Assert.Equal([2], Ids(8, 14, 14));
    }

    [Fact]
    public void CAB_15_The_coefficient_of_a_period_counts_what_is_due_in_it_up_to_today()
    {
        Tell(
            Rows.Activity(1, 7, null, s_noon) with { Type = ActivityType.MeetingCold, ClosedAt = s_noon },
            Rows.Activity(2, 7, null, s_noon) with { Type = ActivityType.CallInNew, ClosedAt = s_noon.AddDays(1) },
            Rows.Activity(3, 7, null, s_noon.AddDays(1)) with { Type = ActivityType.Demonstration },
            Rows.Activity(4, 7, null, s_noon.AddDays(2)) with { Type = ActivityType.Demonstration });

        Assert.Equal(new ActivityCoefficient(3, 1, 8), _book.CoefficientOf(7, new DateOnly(2017, 12, 1), new DateOnly(2017, 12, 31)));
        Assert.Equal(new ActivityCoefficient(0, 0, 4), _book.CoefficientOf(7, new DateOnly(2017, 12, 15), new DateOnly(2017, 12, 15)));
    }

    [Fact]
    public void CAB_52_Notices_stand_newest_first_and_touch_their_reader_alone()
    {
        Effect Say(long id, int minutes, int version = 1, DateTime? readAt = null) => _book.Apply(new Upserted<NoticeSnapshot>(
            new NoticeSnapshot(id, 7, NoticeKind.Assigned, "Ann", "Do it", s_noon.AddMinutes(minutes), readAt, null, null, version)));

        Say(1, 5);
        var effect = Say(2, 1);
        Say(1, 5, version: 2, readAt: s_noon);
        Say(1, 5);

        Assert.Equal((Touch.Notices, 7), (effect.Touch, effect.OwnerAfter));
        Assert.Equal([1, 2], _book.NoticesOf(7).Select(notice => notice.Id));
        Assert.Equal([s_noon, null], _book.NoticesOf(7).Select(notice => notice.ReadAt));
        Assert.Empty(_book.NoticesOf(8));
    }

    private void Tell(params ReadOnlySpan<ActivitySnapshot> activities)
    {
        foreach (var activity in activities)
        {
            _book.Apply(new Upserted<ActivitySnapshot>(activity));
        }
    }

    private IEnumerable<long> Ids(long employee, int from, int to) =>
        _book.ActivitiesOf(employee, new DateOnly(2017, 12, from), new DateOnly(2017, 12, to)).Select(activity => activity.Id);
}
