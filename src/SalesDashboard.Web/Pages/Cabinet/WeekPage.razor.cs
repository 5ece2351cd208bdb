using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet;

/// <summary>A week's activities: the table, and the list behind the weekday or cell that was clicked (CAB-28, CAB-33).</summary>
public sealed partial class WeekPage
{
    /// <summary>yyyy-MM-dd; what is no day of the week shows the whole week.</summary>
    [SupplyParameterFromQuery(Name = "day")] public string? DayText { get; set; }

    /// <summary>A type's code; an unknown one shows all types.</summary>
    [SupplyParameterFromQuery(Name = "type")] public string? TypeText { get; set; }

    protected override int Offset => 0;

    private DateOnly? Day =>
        DateOnly.TryParseExact(DayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && View is { } view && day >= view.Week.Monday && day <= view.Week.Sunday ? day : null;

    private ActivityType? Type => ActivityTypes.Find(TypeText);

    private List<ActivityLine> Shown => View?.Of(Day, Type).ToList() ?? [];

    private string Title => View is { } view && Format is { } format
        ? (PersonId is not null && view.Person is { } person ? $"{person.Name}, " : "") + Text["Week.Title", format.Day(view.Week.Monday), format.Day(view.Week.Friday)]
        : "";

    private string ListTitle(Format format) => string.Join(", ", new[]
    {
        Day is { } day ? format.Weekday(day) : Text["Week.Activities"].Value,
        Type is { } type ? Text["Activity." + type].Value : null,
    }.OfType<string>());

    /// <summary>The day that is shown, else today, else the week's Monday.</summary>
    private DateOnly NewDay(WeekView view) => Day ?? (view.IsCurrent ? view.Today : view.Week.Monday);
}
