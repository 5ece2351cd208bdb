using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>What the company sells and how: products, two pipelines with their stages, the reasons for which deals are lost.</summary>
internal sealed class DemoCatalog
{
    private static readonly (string Name, int Probability, int StuckAfterDays)[] s_stages =
    [
        ("New lead", 10, 14), ("Qualified", 25, 14), ("Needs & demo", 40, 21), ("Proposal sent", 60, 21), ("Negotiation", 75, 14), ("Contract", 90, 10),
    ];

    private static readonly string[] s_reasons =
    [
        "Price too high", "Chose a competitor", "No budget", "Project postponed", "No answer", "Delivery takes too long", "Does not fit the need", "Other",
    ];

    private readonly List<DemoProduct> _products = [];

    public DemoCatalog(string currency)
    {
        var sales = Sales = AddPipeline("Equipment sales", "EQUIPMENT", 1_180_000);
        var service = Service = AddPipeline("Service and renewals", "SERVICE", 210_000);
        Pipelines = [sales, service];
        LostReasons = [.. s_reasons.Select((name, index) => new LostReason(name, needsComment: name == "Other", index + 1))];

        Add("Cold-chain units", "Refrigeration", 1_240_000, sales, cycleDays: 75, weight: 9);
        Add("Air compressors", "Machines", 980_000, sales, cycleDays: 55, weight: 9);
        Add("Diesel generators", "Machines", 1_650_000, sales, cycleDays: 60, weight: 7);
        Add("Pumping stations", "Machines", 720_000, sales, cycleDays: 50, weight: 8);
        Add("Welding equipment", "Machines", 430_000, sales, cycleDays: 35, weight: 9);
        Add("Packaging line", "Lines", 2_350_000, sales, cycleDays: 110, weight: 4);
        Add("Warehouse racking", "Warehouse", 540_000, sales, cycleDays: 40, weight: 9);
        Add("Forklifts", "Warehouse", 1_890_000, sales, cycleDays: 65, weight: 5);
        Add("Service contract", "Service", 285_000, service, cycleDays: 30, weight: 10);
        Add("Spare parts", "Service", 96_000, service, cycleDays: 14, weight: 9);
        Add("Installation and start-up", "Service", 260_000, service, cycleDays: 28, weight: 7);
        Add("Operator training", "Service", 74_000, service, cycleDays: 21, weight: 5);

        void Add(string name, string group, decimal price, Pipeline pipeline, int cycleDays, double weight)
        {
            var product = new Product(name);
            product.IdentifyAs(ExternalSystems.Demo, $"product-{_products.Count + 1}");
            product.Describe(name, group, price, currency);
            _products.Add(new DemoProduct(product, price, pipeline, cycleDays, weight));
        }
    }

    public IReadOnlyList<DemoProduct> Products => _products;

    public Pipeline Sales { get; }

    public Pipeline Service { get; }

    public IReadOnlyList<Pipeline> Pipelines { get; }

    public IReadOnlyList<LostReason> LostReasons { get; }

    private static Pipeline AddPipeline(string name, string chatLabel, decimal averageBill)
    {
        var pipeline = new Pipeline(name);
        pipeline.SetChatLabel(chatLabel);
        pipeline.SetAverageBill(averageBill);
        foreach (var (stage, probability, stuckAfterDays) in s_stages)
        {
            pipeline.AddStage(stage, StageKind.Open, probability).Configure(probability, null, stuckAfterDays, asksLostReason: false);
        }

        pipeline.AddStage("Won", StageKind.Won, 100);
        pipeline.AddStage("Lost", StageKind.Lost, 0);
        return pipeline;
    }
}

/// <param name="CycleDays">Usual days from the first contact to the signature.</param>
/// <param name="Weight">How often it is asked for, beside the others.</param>
internal sealed record DemoProduct(Product Product, decimal Price, Pipeline Pipeline, int CycleDays, double Weight)
{
    public IReadOnlyList<Stage> OpenStages { get; } = [.. Pipeline.Stages.Where(stage => stage.Kind == StageKind.Open)];

    public Stage Won { get; } = Pipeline.Stages.First(stage => stage.Kind == StageKind.Won);

    public Stage Lost { get; } = Pipeline.Stages.First(stage => stage.Kind == StageKind.Lost);
}
