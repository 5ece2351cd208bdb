using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>One person of the ranking.</summary>
public sealed partial class RankingRow
{
    [Parameter, EditorRequired] public RankedPerson Person { get; set; }

    /// <summary>Something of this person is to be shown.</summary>
    [Parameter] public EventCallback<(TeamRow Row, DeskTab Tab)> Open { get; set; }

    /// <summary>The menu of this person is wanted.</summary>
    [Parameter] public EventCallback<TeamRow> Menu { get; set; }

    /// <summary>The month in the links.</summary>
    [Parameter, EditorRequired] public Month Month { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public AmountUnit Unit { get; set; }

    private TeamRow Row => Person.Row;

    private string Climbed => Person.Climbed switch
    {
        > 0 => $"↑{Person.Climbed}",
        < 0 => $"↓{-Person.Climbed}",
        0 => "=",
        null => "",
    };
}
