namespace SalesDashboard.Web.Tests.Support;

/// <summary>The product as it is just after its installation: no accounts, no settings.</summary>
public class EmptyAppFactory : SalesAppFactory
{
    protected override bool HasCompany => false;

    protected override IReadOnlyList<(string Key, string Value)> Settings => [];
}
