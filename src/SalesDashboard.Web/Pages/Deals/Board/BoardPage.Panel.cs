using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>Which deal is open beside the board: by a click on its card, or by an address of its own.</summary>
public sealed partial class BoardPage
{
    private long? _openId;
    private long? _addressed;

    private void OpenPanel(long dealId) => _openId = dealId;

    private void ClosePanel()
    {
        _openId = null;
        if (DealId is not null)
        {
            Navigation.NavigateTo("deals", replace: true);
        }
    }

    /// <summary>A deal that the address names and the caller does not see is not found, whether it exists or not.</summary>
    private void OpenAddressed(Caller caller)
    {
        if (DealId == _addressed)
        {
            return;
        }

        _addressed = DealId;
        _openId = DealId;
        if (DealId is not null && Engine.Read(book => book.DealFor(caller.Scope, DealId)) is null)
        {
            _openId = null;
            Navigation.NotFound();
        }
    }
}
