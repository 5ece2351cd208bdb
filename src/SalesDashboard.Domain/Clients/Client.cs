using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Clients;

public enum ClientKind
{
    Company = 1,
    Person = 2,
}

public sealed class Client : IVersioned, IExternal
{
    private Client()
    {
    }

    public Client(string name, ClientKind kind)
    {
        Name = name;
        Kind = kind;
    }

    public long Id { get; private set; }

    public string? ExternalSystem { get; private set; }

    public string? ExternalId { get; private set; }

    public string Name { get; private set; } = "";

    public ClientKind Kind { get; private set; }

    public string? Segment { get; private set; }

    /// <summary>Where the client is; free text, because clients live in more places than the company has offices.</summary>
    public string? City { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>The digits of <see cref="Phone"/>, by which it is found however it was typed (PIPE-9).</summary>
    public string? PhoneDigits { get; private set; }

    /// <summary>How the client came to us (CRM-60).</summary>
    public string? Source { get; private set; }

    public long? ResponsibleId { get; private set; }

    public Employee? Responsible { get; private set; }

    public int Version { get; private set; }

    public void IdentifyAs(string system, string externalId)
    {
        ExternalSystem = system;
        ExternalId = externalId;
    }

    public void Describe(string name, ClientKind kind, string? segment, string? city, string? source)
    {
        Name = name;
        Kind = kind;
        Segment = segment;
        City = city;
        Source = source;
    }

    public void SetContacts(string? email, string? phone)
    {
        Email = email;
        Phone = phone;
        PhoneDigits = phone is null ? null : string.Concat(phone.Where(char.IsAsciiDigit));
    }

    public void SetResponsible(Employee? employee)
    {
        Responsible = employee;
        ResponsibleId = employee?.Id is > 0 ? employee.Id : null;
    }
}
