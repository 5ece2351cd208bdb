using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Clients;

/// <summary>A client as the live book keeps it.</summary>
public sealed record ClientSnapshot(long Id, string Name, string? Segment, string? Email, string? PhoneDigits, int Version) : ISnapshot
{
    public static ClientSnapshot From(Client client) => new(client.Id, client.Name, client.Segment, client.Email, client.PhoneDigits, client.Version);
}
