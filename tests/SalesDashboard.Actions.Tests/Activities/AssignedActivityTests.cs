using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Actions.Notices;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Notices;
using Xunit;

namespace SalesDashboard.Actions.Tests.Activities;

public sealed class AssignedActivityTests : ActivityWorld
{
    [Theory]
    [InlineData(ActivityType.CallOutCurrent)]
    [InlineData(ActivityType.Letter)]
    [InlineData(ActivityType.Task)]
    [InlineData(ActivityType.MeetingActive)]
    public async Task CAB_52_What_the_head_assigns_is_the_employee_s_with_a_notice(ActivityType type)
    {
        var activity = await AssignAsync(type);

        Assert.Equal((Bob.Id, Ann.Id, BobsDeal.Id, BobsClient.Id), (activity.EmployeeId, activity.AssignedById, activity.DealId, activity.ClientId));
        var notice = Assert.Single(await NoticesAsync());
        Assert.Equal((Bob.Id, NoticeKind.Assigned, "Ann", "Do it", activity.Id), (notice.EmployeeId, notice.Kind, notice.From, notice.Subject, notice.ActivityId));
    }

    [Fact]
    public async Task CAB_52_The_head_is_told_when_it_is_done_and_reading_ends_a_notice()
    {
        var activity = await AssignAsync(ActivityType.Task);

        await Get<CloseActivity>().ExecuteAsync(new CloseActivity.Request(activity.Id, activity.Version), AsBob, Ct);

        var done = (await NoticesAsync())[1];
        Assert.Equal((Ann.Id, NoticeKind.Done, "Bob"), (done.EmployeeId, done.Kind, done.From));
        Assert.Equal(1, await Get<ReadNotices>().ExecuteAsync(done.Id, AsAnn, Ct));
        Assert.Equal(0, await Get<ReadNotices>().ExecuteAsync(done.Id, AsAnn, Ct));
        Assert.Equal([null, true], (await NoticesAsync()).Select(notice => notice.ReadAt is null ? (bool?)null : true));
    }

    [Fact]
    public async Task CAB_35_The_head_comments_changes_moves_and_closes_and_the_employee_is_told()
    {
        var activity = await SavedAsync(Call(), AsBob);

        var said = Saved(await Get<CommentActivity>().ExecuteAsync(new CommentActivity.Request(activity.Id, activity.Version, " Ask for the director "), AsAnn, Ct));
        var moved = Saved(await Get<MoveActivity>().ExecuteAsync(new MoveActivity.Request(activity.Id, said.Version, Noon.AddDays(1)), AsAnn, Ct));
        Saved(await Get<CloseActivity>().ExecuteAsync(new CloseActivity.Request(activity.Id, moved.Version), AsAnn, Ct));

        Assert.Equal(("Ask for the director", Ann.Id), (said.Comment, said.CommentedById));
        Assert.Equal([NoticeKind.Commented, NoticeKind.Changed, NoticeKind.Changed], (await NoticesAsync()).Select(notice => notice.Kind));
        Assert.All(await NoticesAsync(), notice => Assert.Equal(Bob.Id, notice.EmployeeId));
    }

    [Fact]
    public async Task CAB_52_What_a_head_has_set_is_the_heads_to_call_off_and_the_employee_is_told()
    {
        var activity = await AssignAsync(ActivityType.Task);
        var request = new CancelActivity.Request(activity.Id, activity.Version);

        Assert.IsType<ActivityOutcome.Denied>(await Get<CancelActivity>().ExecuteAsync(request, AsBob, Ct));
        Assert.IsType<ActivityOutcome.NotFound>(await Get<CancelActivity>().ExecuteAsync(request, AsEve, Ct));
        Saved(await Get<CancelActivity>().ExecuteAsync(request, AsAnn, Ct));

        Assert.Equal(
            [(Bob.Id, NoticeKind.Assigned, null), (Bob.Id, NoticeKind.Cancelled, (long?)null)],
            (await NoticesAsync()).Select(notice => (notice.EmployeeId, notice.Kind, notice.ActivityId)));
        Assert.IsType<ActivityOutcome.NotFound>(await Get<CancelActivity>().ExecuteAsync(request, AsAnn, Ct));
    }

    [Fact]
    public async Task What_a_program_enters_or_changes_is_no_news_to_anybody()
    {
        var program = AsAnn with { EmployeeId = null };
        var made = await SavedAsync(Call() with { EmployeeId = Bob.Id }, program);

        await SavedAsync(Call("Other") with { Id = made.Id, Version = made.Version }, program);

        Assert.Null(made.AssignedById);
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task CAB_1_A_manager_does_nothing_with_the_activities_of_others()
    {
        var evesOwn = await SavedAsync(Call("Secret") with { DealId = EvesDeal.Id }, AsEve);

        Assert.IsType<ActivityOutcome.Denied>(await SaveAsync(Call() with { EmployeeId = Eve.Id }, AsBob));
        Assert.IsType<ActivityOutcome.Denied>(await Get<AssignActivity>().ExecuteAsync(new AssignActivity.Request(Eve.Id, ActivityType.Task, Noon, "Do"), AsBob, Ct));
        Assert.IsType<ActivityOutcome.Denied>(await Get<AssignActivity>().ExecuteAsync(new AssignActivity.Request(Bob.Id, ActivityType.Task, Noon, "Do"), AsBob, Ct));
        Assert.IsType<CopyWeek.Denied>(await Get<CopyWeek>().ExecuteAsync(new CopyWeek.Request(Eve.Id, Week.Of(Today), Week.Of(Today).Add(1)), AsBob, Ct));
        Assert.IsType<ActivityOutcome.Denied>(await Get<CommentActivity>().ExecuteAsync(new CommentActivity.Request(evesOwn.Id, 1, "x"), AsBob, Ct));
        await AssertLikeMissingAsync(evesOwn, AsBob);
        Assert.Equal(new ActivityOutcome.Unknown("Deal", EvesDeal.Id), await SaveAsync(Call() with { DealId = EvesDeal.Id }, AsBob));
        Assert.Equal(new ActivityOutcome.Unknown("Client", EvesClient.Id), await SaveAsync(Call() with { ClientId = EvesClient.Id }, AsBob));
    }

    [Fact]
    public async Task CAB_2_A_head_does_nothing_outside_of_the_own_department()
    {
        var evesOwn = await SavedAsync(Call("Secret"), AsEve);

        Assert.Equal(new ActivityOutcome.Unknown("Employee", Eve.Id), await Get<AssignActivity>().ExecuteAsync(new AssignActivity.Request(Eve.Id, ActivityType.Task, Noon, "Do"), AsAnn, Ct));
        Assert.Equal(new ActivityOutcome.Unknown("Deal", EvesDeal.Id), await Get<AssignActivity>().ExecuteAsync(
            new AssignActivity.Request(Bob.Id, ActivityType.Task, Noon, "Do") { DealId = EvesDeal.Id }, AsAnn, Ct));
        Assert.IsType<CopyWeek.NotFound>(await Get<CopyWeek>().ExecuteAsync(new CopyWeek.Request(Eve.Id, Week.Of(Today), Week.Of(Today).Add(1)), AsAnn, Ct));
        Assert.IsType<ActivityOutcome.NotFound>(await Get<CommentActivity>().ExecuteAsync(new CommentActivity.Request(evesOwn.Id, 1, "x"), AsAnn, Ct));
        await AssertLikeMissingAsync(evesOwn, AsAnn);
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task Who_may_only_read_changes_nothing()
    {
        var own = await SavedAsync(Call(), AsBob);
        var reader = AsBob with { MayWrite = false };

        Assert.IsType<ActivityOutcome.Denied>(await SaveAsync(Call(), reader));
        Assert.IsType<ActivityOutcome.Denied>(await Get<CloseActivity>().ExecuteAsync(new CloseActivity.Request(own.Id, own.Version), reader, Ct));
        Assert.IsType<ActivityOutcome.Denied>(await Get<RepeatActivity>().ExecuteAsync(new RepeatActivity.Request(own.Id, Noon), reader, Ct));
    }

    [Fact]
    public async Task CAB_1_Nobody_reads_the_notices_of_another()
    {
        await AssignAsync(ActivityType.Task);
        await using var asAnn = await Get<Data.SalesDb>().OpenAsync(AsAnn, Ct);
        await using var asBob = await Get<Data.SalesDb>().OpenAsync(AsBob, Ct);

        Assert.Equal((0, 1), (await asAnn.Notices.CountAsync(Ct), await asBob.Notices.CountAsync(Ct)));
        Assert.Equal(0, await Get<ReadNotices>().ExecuteAsync(long.MaxValue, AsEve, Ct));
        Assert.Equal(0, await Get<ReadNotices>().ExecuteAsync(long.MaxValue, AsAnn with { Scope = new SalesScope.Company() }, Ct));
    }

    /// <summary>Each wish about it is answered as one about an activity that does not exist.</summary>
    private async Task AssertLikeMissingAsync(ActivitySnapshot activity, Caller caller)
    {
        foreach (var id in new[] { activity.Id, 777_777 })
        {
            Assert.IsType<ActivityOutcome.NotFound>(await SaveAsync(Call() with { Id = id, Version = 1 }, caller));
            Assert.IsType<ActivityOutcome.NotFound>(await Get<CloseActivity>().ExecuteAsync(new CloseActivity.Request(id, 1), caller, Ct));
            Assert.IsType<ActivityOutcome.NotFound>(await Get<MoveActivity>().ExecuteAsync(new MoveActivity.Request(id, 1, Noon), caller, Ct));
            Assert.IsType<ActivityOutcome.NotFound>(await Get<RepeatActivity>().ExecuteAsync(new RepeatActivity.Request(id, Noon), caller, Ct));
        }
    }

    private async Task<ActivitySnapshot> AssignAsync(ActivityType type) =>
        Saved(await Get<AssignActivity>().ExecuteAsync(new AssignActivity.Request(Bob.Id, type, Noon, "Do it") { DealId = BobsDeal.Id }, AsAnn, Ct));

    private async Task<List<Notice>> NoticesAsync()
    {
        await using var context = await OpenAsync();
        return await context.Notices.AsNoTracking().OrderBy(notice => notice.Id).ToListAsync(Ct);
    }
}
