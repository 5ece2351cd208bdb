using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>One row of the tree.</summary>
public sealed partial class TreeRow
{
    [Parameter, EditorRequired] public required TeamRow Row { get; set; }

    /// <summary>Place among its siblings as they are sorted, from 1.</summary>
    [Parameter, EditorRequired] public int Position { get; set; }

    [Parameter, EditorRequired] public bool IsOpen { get; set; }

    /// <summary>The row that Tab reaches until another was walked to.</summary>
    [Parameter, EditorRequired] public bool IsFirst { get; set; }

    /// <summary>The month in the links.</summary>
    [Parameter, EditorRequired] public Month Month { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public AmountUnit Unit { get; set; }

    /// <summary>The branch (its key) is to be opened or closed.</summary>
    [Parameter] public EventCallback<string> Toggle { get; set; }

    /// <summary>Something of this person is to be shown.</summary>
    [Parameter] public EventCallback<(TeamRow Row, DeskTab Tab)> Open { get; set; }

    /// <summary>The menu of this person is wanted.</summary>
    [Parameter] public EventCallback<TeamRow> Menu { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private static string? DealsOf(TeamRow row) => row.IsBranch ? null : $"deals?owner={row.Id}";
}
