using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>What stands on a card.</summary>
public sealed partial class CardFace
{
    [Parameter, EditorRequired] public required CardModel Card { get; set; }

    /// <summary>More words than the client's name take a second line.</summary>
    private bool IsRich => (Card.Fields & (CardFields.Product | CardFields.Source | CardFields.ExpectedOn | CardFields.CreatedOn)) != CardFields.None;

    private string? Tone => Card.Tone switch
    {
        NextStepTone.None => "warn",
        NextStepTone.Later => null,
        NextStepTone.Today => "good",
        NextStepTone.Overdue => "bad",
    };
}
