using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet.Parts;

/// <summary>Draws a week; it counts nothing itself, so each number is the count of the list it leads to (AHEAD-2).</summary>
public sealed partial class WeekTable
{
    private static readonly ActivityGroup[] s_groups = Enum.GetValues<ActivityGroup>();

    [Parameter, EditorRequired] public required WeekView View { get; set; }

    [Parameter, EditorRequired] public required CabinetAddress Address { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    private static ActivityGroup[] Groups => s_groups;

    private string Caption => Text["Week.Caption", Format.Day(View.Week.Monday), Format.Day(View.Week.Friday)];

    private static IEnumerable<ActivityType> Of(ActivityGroup group) => ActivityTypes.Nine.Where(type => ActivityTypes.GroupOf(type) == group);

    private string Name(DateOnly? day, ActivityType type) =>
        $"{(day is { } date ? Format.Weekday(date) : Text["Week.Whole"])}, {Text["Activity." + type]}";

    /// <summary>A passed day with something left open is bad, a finished one good; what lies ahead is grey.</summary>
    private string? Tone(DateOnly day, WeekCell cell) => cell switch
    {
        { All: 0 } => "none",
        { Overdue: > 0 } => "bad",
        _ when day > View.Today => "future",
        _ when cell.Closed == cell.All => "good",
        _ => null,
    };

    private string Sum(WeekCell cell) => cell.All == 0
        ? Format.None
        : string.Create(CultureInfo.InvariantCulture, $"{Format.Number(cell.All)}/{Format.Number(cell.Closed)}");

    private string Percent(DateOnly? day) => Format.Percent(View.Coefficient(day).Percent / 100);
}
