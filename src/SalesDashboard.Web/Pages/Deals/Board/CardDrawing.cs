using Microsoft.AspNetCore.Components;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Ui.Html;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>Draws cards to text in the language of the moment.</summary>
public sealed class CardDrawing(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public DrawnCard Draw(CardModel card)
    {
        using var scope = scopes.CreateScope();
        using var renderer = PlainHtml.Renderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(CardFace.Card)] = card });
        MarkupString face = default;

        // A face waits for nothing, and the renderer is nobody else's: it is drawn when this returns.
        var drawn = renderer.Dispatcher.InvokeAsync(() => face = (MarkupString)renderer.BeginRenderingComponent<CardFace>(parameters).ToHtmlString());
        drawn.GetAwaiter().GetResult();
        return new DrawnCard(card, face);
    }
}
