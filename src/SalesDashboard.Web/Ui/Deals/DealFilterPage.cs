using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Ui.Deals;

/// <summary>A live page whose deals are narrowed by its address.</summary>
public abstract class DealFilterPage<TView> : AddressPage<TView>
    where TView : class
{
    /// <summary>What the address narrows by.</summary>
    protected DealFilter Filter { get; private set; } = DealFilter.All;

    protected override void OnAddressChanged(string query) => Filter = DealAddress.Read(query);
}
