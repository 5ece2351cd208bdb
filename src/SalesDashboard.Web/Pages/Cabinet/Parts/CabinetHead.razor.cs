using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet.Parts;

/// <summary>The strip's figures are those of the page below; nothing here can be edited (CAB-11).</summary>
public sealed partial class CabinetHead
{
    [Parameter, EditorRequired] public required MyMonthView View { get; set; }

    [Parameter, EditorRequired] public required MonthPerson Person { get; set; }

    [Parameter, EditorRequired] public required CabinetAddress Address { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>The board with this person's deals.</summary>
    [Parameter, EditorRequired] public required string BoardHref { get; set; }

    private Measures Figures => View.Figures;

    private string Percent => Format.Percent(View.Coefficient.Percent / 100);

    private string Formula => View.Coefficient is { Due: > 0 } it
        ? Text["Cabinet.CoefficientNumbers", Weight(it.InTime), Weight(it.Late), Weight(it.Due), Percent]
        : Text["Cabinet.NothingDue"];

    private string Weights => string.Join(", ", ActivityTypes.All
        .GroupBy(type => View.Week.Weights[type])
        .Where(group => group.Key > 0)
        .SelectMany(group => Named(group.ToList()).Select(name => $"{name} {Weight(group.Key)}")));

    private string Growth => View.Growth.New.Length == 0 ? "0" : $"+{Format.Number(View.Growth.New.Length)}";

    private string Definition => Text["Cabinet.GrowthDefinition", Format.Number(View.Growth.Base)];

    private string Weight(decimal weight) => Format.Number(weight, weight == Math.Truncate(weight) ? 0 : 1);

    /// <summary>A group whose types all weigh the same is named as one.</summary>
    private IEnumerable<string> Named(List<ActivityType> types)
    {
        foreach (var group in Enum.GetValues<ActivityGroup>())
        {
            var members = ActivityTypes.Nine.Where(type => ActivityTypes.GroupOf(type) == group).ToList();
            if (members.TrueForAll(types.Contains))
            {
                yield return Text["Week.Group." + group];
                types.RemoveAll(members.Contains);
            }
        }

        foreach (var type in types)
        {
            yield return Text["Activity." + type];
        }
    }
}
