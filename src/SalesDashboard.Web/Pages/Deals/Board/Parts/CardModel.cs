using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>A deal in the words of its card.</summary>
/// <param name="About">Client and whatever else the pipeline's cards tell in words.</param>
/// <param name="NextStep">Words for the next activity, already in the reader's language: "Today", "17 Nov", "No activity".</param>
/// <param name="Version">The version a move must name; the server refuses a move of an older one.</param>
/// <param name="Stuck">Since when nothing happened and what was the last that did, in words; null = not stuck (AHEAD-17).</param>
/// <param name="StuckDays">In short, in place of the owner while the pointer is over the card.</param>
public sealed record CardModel(
    long Id,
    string Title,
    string About,
    string Amount,
    string NextStep,
    NextStepTone Tone,
    string OwnerInitials,
    string OwnerName,
    int Version,
    string? Stuck = null,
    string? StuckDays = null)
{
    /// <summary>What is shown of amount, next step and owner.</summary>
    public CardFields Fields { get; init; } = Pipeline.UsualCardFields;

    /// <summary>The whole card for those who hear it.</summary>
    public string Sentence => string.Join(", ", new[] { Title, About, Amount, NextStep, OwnerName, Stuck }.Where(word => !string.IsNullOrEmpty(word)));
}

/// <summary>
/// A card with its face drawn: text of the page, the same for everybody who reads it, so that a board is no tree of two
/// hundred components in each circuit.
/// </summary>
public sealed record DrawnCard(CardModel Card, MarkupString Face)
{
    /// <summary>The id as it stands in the page.</summary>
    public string Id { get; } = Card.Id.ToString(CultureInfo.InvariantCulture);

    public string Sentence { get; } = Card.Sentence;

    public string? Stuck => Card.Stuck;
}

/// <summary>How urgent the next step is; the card shows it by text and mark, the colour only repeats it.</summary>
public enum NextStepTone
{
    None,
    Later,
    Today,
    Overdue,
}
