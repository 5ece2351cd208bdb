using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Features.Board.Parts;

/// <summary>Head of the board: how much is open, and what is shown. Each choice is a new address.</summary>
public sealed partial class BoardBar
{
    [Parameter, EditorRequired] public required ImmutableArray<Choice> Pipelines { get; set; }

    [Parameter, EditorRequired] public required long PipelineId { get; set; }

    /// <summary>Empty for those who see only their own deals.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<Choice> Owners { get; set; }

    [Parameter, EditorRequired] public required long? OwnerId { get; set; }

    [Parameter, EditorRequired] public required long? SelfId { get; set; }

    [Parameter, EditorRequired] public required string? Search { get; set; }

    /// <summary>Count and sum of the open deals that are shown, in words.</summary>
    [Parameter, EditorRequired] public required string OpenDeals { get; set; }

    [Parameter] public EventCallback<BoardAddress> Go { get; set; }

    private Task ChoosePipeline(ChangeEventArgs e) => Go.InvokeAsync(new BoardAddress(IdOf(e) ?? PipelineId, OwnerId, Search));

    private Task ChooseOwner(ChangeEventArgs e) => Go.InvokeAsync(new BoardAddress(PipelineId, IdOf(e), Search));

    private Task ToggleMine() => Go.InvokeAsync(new BoardAddress(PipelineId, OwnerId == SelfId ? null : SelfId, Search));

    private Task Find(ChangeEventArgs e) => Go.InvokeAsync(new BoardAddress(PipelineId, OwnerId, e.Value as string));

    private static long? IdOf(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
