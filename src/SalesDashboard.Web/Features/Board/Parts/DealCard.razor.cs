using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Shared;

namespace SalesDashboard.Web.Features.Board.Parts;

/// <summary>One deal on the board.</summary>
public sealed partial class DealCard
{
    [Parameter, EditorRequired] public required CardModel Card { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>Name of the "..." button for readers.</summary>
    [Parameter, EditorRequired] public required string MoreLabel { get; set; }

    [Parameter] public EventCallback<long> Open { get; set; }

    private string Amount => Card.Amount is { } amount ? Format.Money(amount, Card.Currency) : Format.None;

    /// <summary>More words than the client's name take a second line.</summary>
    private bool IsRich => (Card.Fields & (CardFields.Product | CardFields.Source | CardFields.ExpectedOn | CardFields.CreatedOn)) != CardFields.None;

    private string Sentence => $"{Card.Title}, {Card.About}, {Amount}, {Card.NextStep}, {Card.OwnerName}{(Card.Stuck is { } stuck ? $", {stuck}" : "")}";

    private string? Tone => Card.Tone switch
    {
        NextStepTone.None => "warn",
        NextStepTone.Later => null,
        NextStepTone.Today => "good",
        NextStepTone.Overdue => "bad",
    };
}
