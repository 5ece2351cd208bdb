using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Products;

namespace SalesDashboard.Import.Running;

/// <summary>What a dry run would have created, so that later files can name it.</summary>
internal sealed class Planned
{
    public Dictionary<string, Employee> Employees { get; } = [];

    public Dictionary<string, Client> Clients { get; } = [];

    public Dictionary<string, Product> Products { get; } = [];

    public Dictionary<string, Deal> Deals { get; } = [];

    public Dictionary<string, Invoice> Invoices { get; } = [];
}
