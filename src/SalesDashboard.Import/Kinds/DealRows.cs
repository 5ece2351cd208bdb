using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>
/// Deals. They keep their own dates: won before it was created or after today is taken as it is. A deal without a title
/// is called by its client and product.
/// </summary>
internal sealed class DealRows : ExternalKind
{
    public override string Name => "deals";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        .. ImportColumn.Free("deal_id", "title"),

        // Boards are everybody's: what is not there yet is made by who manages pipelines.
        new("pipeline", Rights.ManagePipelines) { Changes = DealPlace.AddsPipeline },
        new("stage", Rights.ManagePipelines) { Changes = DealPlace.AddsStage },
        .. ImportColumn.Free("stage_kind", "employee_id", "client_id", "product_id", "amount", "currency", "created_on", "expected_close_on", "closed_on"),
        new("lost_reason", Rights.ManagePipelines) { Changes = DealPlace.AddsLostReason },
        .. ImportColumn.Free("source"),
    ];

    /// <summary>As for deals by REST: rows give deals of others other owners, stages and days, also closed ones (decision D2).</summary>
    public override Rights Needs => RoleRights.Recall;

    public override IReadOnlyList<string> Required { get; } = ["deal_id"];

    public override IReadOnlyList<string> Dates { get; } = ["created_on", "expected_close_on", "closed_on"];

    public override IReadOnlyList<string> Amounts { get; } = ["amount"];

    /// <summary>Stages in order, created with the pipeline; none = as they appear in the file.</summary>
    public IReadOnlyList<string> FirstStages { get; init; } = [];

    /// <summary>An open deal without a value is worth its product's list price.</summary>
    public bool IsWorthListPrice { get; init; }

    public override async Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct)
    {
        await batch.Employees.LoadAsync(rows.Select(row => row.Text("employee_id")), ct);
        await batch.Clients.LoadAsync(rows.Select(row => row.Text("client_id")), ct);
        await batch.Products.LoadAsync(rows.Select(row => row.Text("product_id")), ct);
        await batch.Deals.LoadAsync(rows.Select(row => row.Key), ct);
        await batch.Ends.LoadAsync(batch.Context, batch.Places.Pipelines.All.SelectMany(pipeline => pipeline.Stages), ct);
    }

    protected override Target? Apply(ImportBatch batch, KeyedRow keyed)
    {
        var row = keyed.Row;
        var known = batch.Deals.Find(keyed.Key);
        var place = DealPlace.Read(batch, row, known);
        var values = DealValues.Read(batch, row, known);
        if (!row.IsValid || place is null || values.Owner is not { } owner)
        {
            return null;
        }

        var stage = place.StageIn(batch.Places, FirstStages);
        var title = row.TextOr("title", known?.Title, Lengths.Title) ?? values.Title ?? keyed.Key;
        var rank = known is not null && known.Stage == stage ? known.Rank : batch.Ends.Next(stage);
        var deal = known ?? new Deal(title, stage, owner, values.Currency, values.CreatedOn, rank, batch.Now);
        deal.Describe(title, AmountOf(batch, stage, values, known), values.Currency, row.TextOr("source", known?.Source), values.ExpectedCloseOn);
        deal.DateCreation(values.CreatedOn);
        deal.AssignTo(owner);
        if (row.Has("client_id"))
        {
            deal.SellTo(values.Client);
        }

        if (row.Has("product_id"))
        {
            deal.Offer(values.Product);
        }

        deal.Place(stage, rank, place.ClosedOn, place.LossIn(batch.Places, known), batch.Now);
        if (known is null)
        {
            deal.IdentifyAs(ExternalSystems.Exchange, keyed.Key);
            batch.Deals.Add(keyed.Key, deal);
        }
        else
        {
            batch.NeedsSavedPlaces |= stage.Id == 0;
        }

        return new Target(deal, known is null);
    }

    private decimal? AmountOf(ImportBatch batch, Stage stage, DealValues values, Deal? known) =>
        values.Amount ?? (IsWorthListPrice && stage.Kind == StageKind.Open ? values.Product?.Price : null) ?? AverageOf(batch, stage, values, known);

    /// <summary>
    /// An open deal without an amount gets its pipeline's average bill (PIPE-15), once: what is stored stays, also when the bill
    /// changes or the deal is closed. What was won is a fact and never made up; the bill is in the company's currency.
    /// </summary>
    private static decimal? AverageOf(ImportBatch batch, Stage stage, DealValues values, Deal? known) =>
        stage.Pipeline.AverageBill is { } bill && values.Currency == batch.DefaultCurrency
            ? known?.Amount ?? (stage.Kind == StageKind.Open ? bill : null)
            : null;
}
