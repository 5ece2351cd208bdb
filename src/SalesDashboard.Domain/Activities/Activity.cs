using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Activities;

/// <summary>A call, meeting, demonstration, letter or task of an employee (CAB-21..24). Times are UTC.</summary>
public sealed class Activity : IVersioned, IExternal
{
    private Activity()
    {
    }

    public Activity(ActivityType type, Employee employee, DateTime dueAt)
    {
        Type = type;
        Employee = employee;
        EmployeeId = employee.Id;
        DueAt = dueAt;
    }

    public long Id { get; private set; }

    public string? ExternalSystem { get; private set; }

    public string? ExternalId { get; private set; }

    public ActivityType Type { get; private set; }

    public long EmployeeId { get; private set; }

    public Employee Employee { get; private set; } = null!;

    public long? ClientId { get; private set; }

    public Client? Client { get; private set; }

    public long? DealId { get; private set; }

    public Deal? Deal { get; private set; }

    public DateTime DueAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public string Subject { get; private set; } = "";

    public string? Result { get; private set; }

    public int Version { get; private set; }

    public void IdentifyAs(string system, string externalId)
    {
        ExternalSystem = system;
        ExternalId = externalId;
    }

    public void Describe(ActivityType type, Employee employee, DateTime dueAt, DateTime? closedAt, string subject, string? result)
    {
        Type = type;
        Employee = employee;
        EmployeeId = employee.Id;
        DueAt = dueAt;
        ClosedAt = closedAt;
        Subject = subject;
        Result = result;
    }

    public void Concern(Client? client, Deal? deal)
    {
        Client = client;
        ClientId = client?.Id is > 0 ? client.Id : null;
        Deal = deal;
        DealId = deal?.Id is > 0 ? deal.Id : null;
    }
}
