using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Pages.Cabinet.Weeks;

/// <summary>
/// What the pages about a person's week have in common: whose week it is, and the wishes about its activities. The page
/// shows what the live view says; a wish only waits for its answer. A person outside the scope is answered exactly as one
/// who does not exist.
/// </summary>
public abstract class CabinetWeekPage : LivePage<WeekView>
{
    [Parameter] public string? WeekText { get; set; }

    [Parameter] public long? PersonId { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required ActivityWishes Wishes { get; init; }

    protected Format? Format { get; private set; }

    protected CabinetAddress Address => new(PersonId);

    /// <summary>The open form; null = none.</summary>
    protected ActivityDraft? Draft { get; private set; }

    protected ActivityChoices Choices { get; private set; } = ActivityChoices.None;

    /// <summary>The last answer, said through one live region.</summary>
    protected string Told { get; private set; } = "";

    protected bool IsRefused { get; private set; }

    /// <summary>A head may say something about the activities of others (CAB-35).</summary>
    protected bool MayComment => Caller is { MayWrite: true, Role: not Role.Manager } && Caller.EmployeeId != View?.Person?.Id;

    /// <summary>Weeks from the current one where the address names none.</summary>
    protected abstract int Offset { get; }

    protected override ViewSpec<WeekView>? SpecFor(Caller caller)
    {
        if ((PersonId ?? caller.EmployeeId) is not { } person)
        {
            return null;
        }

        if (WeekText is null)
        {
            return new WeekSpec(caller.Scope, person, null, Offset);
        }

        return Week.TryParse(WeekText, out var week) ? new WeekSpec(caller.Scope, person, week) : null;
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Caller is not null && View?.Person is null)
        {
            Navigation.NotFound();
        }
    }

    protected override void OnViewChanged(WeekView? previous, WeekView current) => Format ??= Format.For("");

    protected void OpenNew(DateOnly day) => Open(new ActivityDraft { Day = day });

    protected void Edit(ActivityLine line) => Open(ActivityDraft.Of(line));

    protected void CloseForm() => Draft = null;

    protected async Task SubmitAsync()
    {
        if (Draft is { } draft && View?.Person is { } person
            && await WishAsync(caller => Wishes.Save.ExecuteAsync(draft.RequestFor(person.Id, Clock), caller, User.Ended), "Week.Saved"))
        {
            Draft = null;
        }
    }

    protected Task<bool> CloseAsync(ActivityLine line, string? result) => WishAsync(
        caller => Wishes.Close.ExecuteAsync(new CloseActivity.Request(line.Activity.Id, line.Activity.Version, result), caller, User.Ended), "Week.ClosedNow");

    /// <summary>To another day at the same hour.</summary>
    protected Task<bool> MoveAsync(ActivityLine line, DateOnly day) => WishAsync(
        caller => Wishes.Move.ExecuteAsync(new MoveActivity.Request(line.Activity.Id, line.Activity.Version, At(line, day)), caller, User.Ended), "Week.Moved", day);

    protected Task<bool> RepeatAsync(ActivityLine line, DateOnly day) => WishAsync(
        caller => Wishes.Repeat.ExecuteAsync(new RepeatActivity.Request(line.Activity.Id, At(line, day)), caller, User.Ended), "Week.Repeated", day);

    protected Task<bool> CommentAsync(ActivityLine line, string? comment) => WishAsync(
        caller => Wishes.Comment.ExecuteAsync(new CommentActivity.Request(line.Activity.Id, line.Activity.Version, comment), caller, User.Ended), "Week.Commented");

    protected Task<bool> CancelAsync(ActivityLine line) => WishAsync(
        caller => Wishes.Cancel.ExecuteAsync(new CancelActivity.Request(line.Activity.Id, line.Activity.Version), caller, User.Ended), "Week.Cancelled");

    protected void Tell(string told, bool isRefused)
    {
        Told = told;
        IsRefused = isRefused;
    }

    private DateTime At(ActivityLine line, DateOnly day) => Clock.ToUtc(day.ToDateTime(TimeOnly.FromDateTime(line.Local)));

    private void Open(ActivityDraft draft)
    {
        Draft = draft;
        if (Caller is { } caller && View?.Person is { } person)
        {
            Choices = Engine.Read(book => ActivityChoices.Read(book, caller.Scope, person.Id));
        }
    }

    /// <returns>True where it was done.</returns>
    private async Task<bool> WishAsync(Func<Caller, Task<ActivityOutcome>> wish, string done, DateOnly? day = null)
    {
        if (Format is not { } format || await User.GetAsync() is not { } caller)
        {
            return false;
        }

        var outcome = await wish(caller);
        var refusal = ActivityTexts.Refusal(Text, outcome, format, Clock);
        Tell(
            refusal ?? (outcome is ActivityOutcome.Saved saved ? Text[done, ActivityTexts.Name(Text, saved.Activity), day is { } date ? format.Weekday(date) : ""] : ""),
            refusal is not null);
        return refusal is null;
    }
}
