using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using Xunit;

namespace SalesDashboard.Actions.Tests.Activities;

public sealed class OwnActivityTests : ActivityWorld
{
    [Fact]
    public async Task CAB_7_An_activity_is_entered_for_oneself_about_a_deal_and_its_client()
    {
        var activity = await SavedAsync(Call("  Ask about the offer ") with { DealId = BobsDeal.Id }, AsBob);

        Assert.Equal(("Ask about the offer", Bob.Id, BobsClient.Id, BobsDeal.Id), (activity.Subject, activity.EmployeeId, activity.ClientId, activity.DealId));
        Assert.Null(activity.AssignedById);
        await using var context = await OpenAsync();
        Assert.Equal("Bob", (await context.Journal.SingleAsync(row => row.Entity == "Activity" && row.EntityId == activity.Id, Ct)).Actor);
        Assert.False(await context.Notices.AnyAsync(Ct));
    }

    [Fact]
    public async Task CAB_7_It_is_planned_anew_with_the_version_that_was_seen()
    {
        var first = await SavedAsync(Call(), AsBob);
        var wish = new SaveActivity.Request(ActivityType.MeetingCold, Noon.AddDays(1), "Visit") { Id = first.Id, Version = first.Version, ClientId = BobsClient.Id };

        var second = await SavedAsync(wish, AsBob);
        var conflict = Assert.IsType<ActivityOutcome.Conflict>(await SaveAsync(wish, AsBob));

        Assert.Equal((ActivityType.MeetingCold, Noon.AddDays(1), "Visit", BobsClient.Id, first.Version + 1), (second.Type, second.DueAt, second.Subject, second.ClientId, second.Version));
        Assert.Equal((second, "Bob"), (conflict.Current, conflict.ChangedBy));
    }

    [Fact]
    public async Task CAB_30_It_is_closed_once_with_its_result_on_the_business_date()
    {
        var activity = await SavedAsync(Call(), AsBob);

        var closed = Saved(await Get<CloseActivity>().ExecuteAsync(new CloseActivity.Request(activity.Id, activity.Version, " Agreed "), AsBob, Ct));
        var again = await Get<CloseActivity>().ExecuteAsync(new CloseActivity.Request(activity.Id, closed.Version), AsBob, Ct);

        Assert.Equal(("Agreed", Today), (closed.Result, DateOnly.FromDateTime(closed.ClosedAt ?? default)));
        Assert.Equal(new ActivityOutcome.Closed(closed), again);
        Assert.IsType<ActivityOutcome.Closed>(await Get<MoveActivity>().ExecuteAsync(new MoveActivity.Request(activity.Id, closed.Version, Noon), AsBob, Ct));
    }

    [Fact]
    public async Task CAB_34_It_is_moved_to_another_day_and_repeated()
    {
        var activity = await SavedAsync(Call() with { DealId = BobsDeal.Id }, AsBob);

        var moved = Saved(await Get<MoveActivity>().ExecuteAsync(new MoveActivity.Request(activity.Id, activity.Version, Noon.AddDays(3)), AsBob, Ct));
        var again = Saved(await Get<RepeatActivity>().ExecuteAsync(new RepeatActivity.Request(activity.Id, Noon.AddDays(7)), AsBob, Ct));

        Assert.Equal(Noon.AddDays(3), moved.DueAt);
        Assert.NotEqual(activity.Id, again.Id);
        Assert.Equal((moved.Type, moved.Subject, BobsDeal.Id, Noon.AddDays(7)), (again.Type, again.Subject, again.DealId, again.DueAt));
        Assert.Null(again.ClosedAt);
    }

    [Fact]
    public async Task CAB_34_A_week_is_copied_once_without_what_stands_there_already()
    {
        await SavedAsync(Call("One"), AsBob);
        var done = await SavedAsync(Call("Two") with { DealId = BobsDeal.Id }, AsBob);
        await Get<CloseActivity>().ExecuteAsync(new CloseActivity.Request(done.Id, done.Version), AsBob, Ct);
        await SavedAsync(Call("Next week") with { DueAt = Noon.AddDays(7) }, AsBob);
        var request = new CopyWeek.Request(Bob.Id, Week.Of(Today), Week.Of(Today).Add(1));

        Assert.Equal(new CopyWeek.Copied(2, 0), await Get<CopyWeek>().ExecuteAsync(request, AsBob, Ct));
        Assert.Equal(new CopyWeek.Copied(0, 2), await Get<CopyWeek>().ExecuteAsync(request, AsBob, Ct));

        await using var context = await OpenAsync();
        var next = await context.Activities.Where(activity => activity.DueAt > Noon).OrderBy(activity => activity.Subject).ToListAsync(Ct);
        Assert.Equal(["Next week", "One", "Two"], next.Select(activity => activity.Subject));
        Assert.All(next, activity => Assert.Equal((Noon.AddDays(7), false), (activity.DueAt, activity.IsClosed)));
    }

    [Fact]
    public async Task CAB_7_It_is_called_off_and_the_journal_keeps_it()
    {
        var activity = await SavedAsync(Call("Ring the mill"), AsBob);
        Assert.IsType<ActivityOutcome.Conflict>(await Get<CancelActivity>().ExecuteAsync(new CancelActivity.Request(activity.Id, activity.Version + 1), AsBob, Ct));

        Saved(await Get<CancelActivity>().ExecuteAsync(new CancelActivity.Request(activity.Id, activity.Version), AsBob, Ct));

        await using var context = await OpenAsync();
        Assert.False(await context.Activities.AnyAsync(Ct));
        var last = await context.Journal.OrderBy(row => row.Sequence).LastAsync(row => row.Entity == "Activity" && row.EntityId == activity.Id, Ct);
        Assert.Equal("Bob", last.Actor);
        Assert.Contains("Ring the mill", last.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_is_not_called_off()
    {
        var activity = await SavedAsync(Call(), AsBob);
        var closed = Saved(await Get<CloseActivity>().ExecuteAsync(new CloseActivity.Request(activity.Id, activity.Version), AsBob, Ct));

        Assert.IsType<ActivityOutcome.Closed>(await Get<CancelActivity>().ExecuteAsync(new CancelActivity.Request(activity.Id, closed.Version), AsBob, Ct));
    }

    [Fact]
    public async Task What_makes_no_activity_is_refused_with_the_reason_and_nothing_is_kept()
    {
        Assert.Equal(new ActivityOutcome.BadText("subject", 300), await SaveAsync(Call(new string('x', 301)), AsBob));
        Assert.Equal(new ActivityOutcome.BadText("subject", 300), await SaveAsync(Call("a\0b"), AsBob));
        Assert.IsType<ActivityOutcome.BadTime>(await SaveAsync(Call() with { DueAt = DateTime.MinValue }, AsBob));
        Assert.Equal(new ActivityOutcome.Unknown("Deal", 777), await SaveAsync(Call() with { DealId = 777 }, AsBob));
        Assert.Equal(new ActivityOutcome.Unknown("Client", 777), await SaveAsync(Call() with { ClientId = 777 }, AsBob));
        Assert.Equal(new ActivityOutcome.OtherClient(EvesDeal.Id, BobsClient.Id), await SaveAsync(
            Call() with { DealId = EvesDeal.Id, ClientId = BobsClient.Id, EmployeeId = Bob.Id }, Domain.Access.Caller.System("test")));
        await using var context = await OpenAsync();
        Assert.False(await context.Activities.AnyAsync(Ct));
    }
}
