using System.Diagnostics;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet;

/// <summary>Personal plans (CAB-34): next week's activities on their days; the head sees them live and says what he thinks (CAB-35).</summary>
public sealed partial class PlansPage
{
    protected override int Offset => 1;

    private string Title => View is { } view && Format is { } format
        ? (PersonId is not null && view.Person is { } person ? $"{person.Name}, " : "") + Text["Plans.Title", format.Day(view.Week.Monday), format.Day(view.Week.Friday)]
        : "";

    private static bool IsNext(WeekView view) => view.Week == Week.Of(view.Today).Add(1);

    private async Task CopyAsync()
    {
        if (View is not { Person: { } person } view || await User.GetAsync() is not { } caller)
        {
            return;
        }

        var outcome = await Wishes.Copy.ExecuteAsync(new CopyWeek.Request(person.Id, view.Week.Add(-1), view.Week), caller, User.Ended);
        switch (outcome)
        {
            case CopyWeek.Copied { Count: 0 }:
                Tell(Text["Plans.NothingToCopy"], isRefused: false);
                break;
            case CopyWeek.Copied copied:
                Tell(Text.Counted("Plans.Copied", copied.Count), isRefused: false);
                break;
            case CopyWeek.Denied or CopyWeek.NotFound:
                Tell(Text["Week.Denied"], isRefused: true);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
