using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Pages.Deals.Board;

namespace SalesDashboard.Web.Pages.Deals.List;

/// <summary>What can be done with the chosen deals. Assigning and recalling ask once more, with a reason for the journal.</summary>
public sealed partial class BulkBar
{
    private long? _ownerId;
    private bool _asksRecall;
    private string? _reason;

    [Parameter, EditorRequired] public required int Selected { get; set; }

    [Parameter, EditorRequired] public required int Total { get; set; }

    /// <summary>The whole filter is chosen, also what is not shown.</summary>
    [Parameter, EditorRequired] public required bool IsWhole { get; set; }

    /// <summary>Empty where the chosen deals are of several pipelines.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<StageSnapshot> Stages { get; set; }

    [Parameter, EditorRequired] public required ImmutableArray<Choice> Owners { get; set; }

    [Parameter, EditorRequired] public required bool MayRecall { get; set; }

    [Parameter] public EventCallback Whole { get; set; }

    [Parameter] public EventCallback Clear { get; set; }

    [Parameter] public EventCallback<long> Move { get; set; }

    [Parameter] public EventCallback<(long OwnerId, string? Reason)> Assign { get; set; }

    /// <summary>With the reason.</summary>
    [Parameter] public EventCallback<string?> Recall { get; set; }

    private void Cancel() => (_ownerId, _asksRecall, _reason) = (null, false, null);

    private Task ConfirmAsync()
    {
        var (owner, isRecall, reason) = (_ownerId, _asksRecall, string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim());
        Cancel();
        if (isRecall)
        {
            return Recall.InvokeAsync(reason);
        }

        return owner is { } id ? Assign.InvokeAsync((id, reason)) : Task.CompletedTask;
    }

    private static Task ChooseAsync(ChangeEventArgs e, EventCallback<long> chosen) => IdOf(e) is { } id ? chosen.InvokeAsync(id) : Task.CompletedTask;

    private static long? IdOf(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
