using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

internal sealed class ClientRows : ExternalKind
{
    public override string Name => "clients";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        .. ImportColumn.Free("client_id", "name", "kind", "segment", "city", "email", "phone", "source"),

        // Who is responsible sees the client; as in the transfer of clients by hand.
        new("responsible", RoleRights.Recall)
        {
            Changes = (batch, row) => row.Row.Has("responsible")
                && (row.Text("responsible") is { } id ? batch.Employees.Find(id)?.Id : null) != batch.Clients.Find(row.Key)?.ResponsibleId,
        },
    ];

    public override IReadOnlyList<string> Required { get; } = ["client_id"];

    public override async Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct)
    {
        await batch.Employees.LoadAsync(rows.Select(row => row.Text("responsible")), ct);
        await batch.Clients.LoadAsync(rows.Select(row => row.Key), ct);
    }

    protected override Target? Apply(ImportBatch batch, KeyedRow keyed)
    {
        var row = keyed.Row;
        var known = batch.Clients.Find(keyed.Key);
        var name = row.Has("name") || known is null ? row.Required("name", Lengths.Title) : known.Name;
        var kind = KindOf(row, known);
        var segment = row.TextOr("segment", known?.Segment);
        var city = row.TextOr("city", known?.City);
        var source = row.TextOr("source", known?.Source);
        var email = row.TextOr("email", known?.Email, Lengths.Email);
        var phone = row.TextOr("phone", known?.Phone, Lengths.Phone);
        var responsible = batch.EmployeeOf(row, "responsible");
        if (!row.IsValid || name is null)
        {
            return null;
        }

        var client = known ?? New(batch, keyed.Key, name, kind);
        client.Describe(name, kind, segment, city, source);
        client.SetContacts(email, phone);
        if (row.Has("responsible"))
        {
            client.SetResponsible(responsible);
        }

        return new Target(client, known is null);
    }

    private static Client New(ImportBatch batch, string key, string name, ClientKind kind)
    {
        var client = new Client(name, kind);
        client.IdentifyAs(ExternalSystems.Exchange, key);
        return batch.Clients.Add(key, client);
    }

    private static ClientKind KindOf(RowReader row, Client? known)
    {
        switch (row.Text("kind")?.ToUpperInvariant())
        {
            case null:
                return known?.Kind ?? ClientKind.Company;
            case "COMPANY":
                return ClientKind.Company;
            case "PERSON":
                return ClientKind.Person;
            default:
                row.Refuse("kind", "UnknownClientKind");
                return ClientKind.Company;
        }
    }
}
