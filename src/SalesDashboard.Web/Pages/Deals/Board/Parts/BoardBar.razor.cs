using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>Head of the board: how much is open, and what is shown. Each choice is a new address.</summary>
public sealed partial class BoardBar
{
    [Parameter, EditorRequired] public required ImmutableArray<Choice> Pipelines { get; set; }

    /// <summary>What is shown now.</summary>
    [Parameter, EditorRequired] public required DealFilter Filter { get; set; }

    /// <summary>Empty for those who see only their own deals.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<Choice> Owners { get; set; }

    [Parameter, EditorRequired] public required long? SelfId { get; set; }

    /// <summary>Count and sum of the open deals that are shown, in words.</summary>
    [Parameter, EditorRequired] public required string OpenDeals { get; set; }

    [Parameter] public EventCallback<DealFilter> Go { get; set; }

    [Parameter, EditorRequired] public required BoardSort Sort { get; set; }

    [Parameter] public EventCallback<BoardSort> SortBy { get; set; }

    /// <summary>The pipeline's settings are for those who may change them.</summary>
    [Parameter] public bool MayEdit { get; set; }

    /// <summary>A new deal is wanted.</summary>
    [Parameter] public EventCallback Add { get; set; }

    private Task ChoosePipeline(ChangeEventArgs e) => Go.InvokeAsync(Filter with { PipelineId = IdOf(e) ?? Filter.PipelineId });

    private Task ChooseOwner(ChangeEventArgs e) => Go.InvokeAsync(Filter with { OwnerId = IdOf(e) });

    private Task ChooseSort(ChangeEventArgs e) => SortBy.InvokeAsync(Enum.TryParse<BoardSort>(e.Value as string, out var sort) ? sort : BoardSort.Manual);

    private Task ToggleMine() => Go.InvokeAsync(Filter with { OwnerId = Filter.OwnerId == SelfId ? null : SelfId });

    private Task Find(ChangeEventArgs e) => Go.InvokeAsync(Filter with { Search = e.Value is string text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null });

    private static long? IdOf(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
