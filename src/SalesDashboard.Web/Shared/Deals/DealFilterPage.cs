using SalesDashboard.Live.Deals;
using SalesDashboard.Web.Shared.Live;

namespace SalesDashboard.Web.Shared.Deals;

/// <summary>A live page whose deals are narrowed by its address.</summary>
public abstract class DealFilterPage<TView> : AddressPage<TView>
    where TView : class
{
    /// <summary>What the address narrows by.</summary>
    protected DealFilter Filter { get; private set; } = DealFilter.All;

    protected override void OnAddressChanged(string query) => Filter = DealAddress.Read(query);
}
