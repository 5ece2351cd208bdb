using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Clients;

/// <summary>A client as the live book keeps it.</summary>
public sealed record ClientSnapshot(long Id, string Name, string? Segment, string? Email, string? PhoneDigits, int Version) : ISnapshot
{
    public string? City { get; init; }

    /// <summary>How the client came to us (CRM-60).</summary>
    public string? Source { get; init; }

    public string? Phone { get; init; }

    public long? ResponsibleId { get; init; }

    public static ClientSnapshot From(Client client) => new(client.Id, client.Name, client.Segment, client.Email, client.PhoneDigits, client.Version)
    {
        City = client.City,
        Source = client.Source,
        Phone = client.Phone,
        ResponsibleId = client.ResponsibleId,
    };
}
