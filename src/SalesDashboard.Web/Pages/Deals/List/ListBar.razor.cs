using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;

namespace SalesDashboard.Web.Pages.Deals.List;

/// <summary>Head of the list: number and sum, pipeline, owner, search, the switch to the board. Each choice is a new address.</summary>
public sealed partial class ListBar
{
    [Parameter, EditorRequired] public required DealFilter Filter { get; set; }

    [Parameter, EditorRequired] public required BoardSetup Setup { get; set; }

    /// <summary>Number and sum of the filter, in words.</summary>
    [Parameter, EditorRequired] public required string Count { get; set; }

    [Parameter, EditorRequired] public required bool MayEdit { get; set; }

    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [Parameter] public EventCallback<DealFilter> Go { get; set; }

    private Task Find(ChangeEventArgs e) =>
        Go.InvokeAsync(Filter with { Search = e.Value is string text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null });

    private static long? IdOf(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
