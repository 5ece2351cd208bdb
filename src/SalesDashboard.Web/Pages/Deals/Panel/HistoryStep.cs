using System.Collections.Immutable;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>What kind of thing a line of the history tells.</summary>
public enum HistoryKind
{
    Created,
    Moved,
    Won,
    Lost,

    /// <summary>Opened again: by a recall, or a closing that was taken back.</summary>
    Recalled,
    Edited,
}

/// <summary>One line of a deal's history: who, when (UTC), from where to where, why (PIPE-52).</summary>
/// <param name="From">Name of the stage before; null where the stage stayed.</param>
/// <param name="Skipped">Open stages between the two that the deal never entered (PIPE-53).</param>
public sealed record HistoryStep(
    DateTime At,
    string Actor,
    HistoryKind Kind,
    string? From,
    string? To,
    ImmutableArray<string> Skipped,
    string? Reason,
    ImmutableArray<FieldChange> Fields);

/// <param name="Field">The property's name in the journal.</param>
/// <param name="Before">As it is shown; null = nothing.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
