using System.Diagnostics;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet.Weeks;

/// <summary>What the outcome of a wish about an activity is called to the person who had it.</summary>
internal static class ActivityTexts
{
    /// <summary>What it is: its subject, or its type where it has none.</summary>
    public static string Name(IStringLocalizer<Texts> text, ActivitySnapshot activity) =>
        activity.Subject.Length > 0 ? activity.Subject : text["Activity." + activity.Type];

    /// <summary>The refusal in words; null where it was done.</summary>
    public static string? Refusal(IStringLocalizer<Texts> text, ActivityOutcome outcome, Format format, BusinessClock clock) => outcome switch
    {
        ActivityOutcome.Saved => null,
        ActivityOutcome.Conflict conflict => text["Week.Conflict", conflict.ChangedBy, format.Time(TimeOnly.FromDateTime(clock.ToLocal(conflict.ChangedAt)))].Value,
        ActivityOutcome.Closed closed => text["Week.IsClosed", Name(text, closed.Current)].Value,
        ActivityOutcome.BadText bad => text["Week.BadText", bad.Most].Value,
        ActivityOutcome.BadTime => text["Week.BadTime"].Value,
        ActivityOutcome.Unknown => text["Week.UnknownSubject"].Value,
        ActivityOutcome.OtherClient => text["Week.UnknownSubject"].Value,
        ActivityOutcome.Denied => text["Week.Denied"].Value,
        ActivityOutcome.NotFound => text["Week.Gone"].Value,
        _ => throw new UnreachableException(),
    };
}
