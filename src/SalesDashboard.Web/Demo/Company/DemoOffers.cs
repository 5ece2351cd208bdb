using SalesDashboard.Domain.Clients;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>What a manager offers to whom for how much.</summary>
internal sealed class DemoOffers(DemoCompany company, DemoDice dice)
{
    /// <summary>No deal is smaller.</summary>
    public const decimal Smallest = 24_000;

    private readonly IReadOnlyList<DemoProduct> _products = company.Catalog.Products;

    public DemoProduct Product() => dice.Pick(_products, product => product.Weight);

    /// <summary>The product whose price is nearest to the amount, as a ratio.</summary>
    public DemoProduct ProductNear(decimal amount) => _products.MinBy(product => Math.Abs(Math.Log((double)(product.Price / amount)))) ?? _products[0];

    public decimal Amount(DemoProduct product) => Math.Max(Smallest, DemoAmount.Round(product.Price * (decimal)Math.Exp(dice.Normal(-0.1, 0.45, -1, 0.9))));

    public Client Client(DemoManager manager) => dice.Pick(company.ClientBase.Of(manager));

    public string Title(DemoProduct product, int year) => product.Product.Name switch
    {
        "Service contract" => dice.Chance(0.4) ? $"Renewal {year}" : "Service contract",
        "Spare parts" => dice.Pick(["Spare parts", "Spare parts, annual supply", "Wear parts"]),
        "Operator training" => "Training programme",
        var name => dice.Chance(0.2) ? dice.Pick([$"{name}, phase 2", $"{name}, extension", $"{name}, replacement"]) : name,
    };

    /// <summary>
    /// A moment of the working day: 9 to 18 o'clock in Kazakhstan, which is UTC+5. Of today only the first hour, so that
    /// nothing lies in the future whatever the hour at which the company is founded.
    /// </summary>
    public DateTime Moment(DateOnly day) =>
        day.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc).AddMinutes(dice.Between(0, 539) / (day == company.Today ? 9 : 1));
}
