using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Activities;

/// <summary>
/// A call, meeting, demonstration, letter or task of an employee (CAB-21..24), about a client, a lead or a deal. A lead is
/// a client without deals or a deal in the first stage of its pipeline: it needs no record of its own. Times are UTC.
/// </summary>
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

    /// <summary>The employee who entered it; null for one that came from outside.</summary>
    public long? CreatedById { get; private set; }

    /// <summary>The head who set it; null for an own one (CAB-48..51).</summary>
    public long? AssignedById { get; private set; }

    /// <summary>What the head says about it (CAB-35); the journal keeps earlier words.</summary>
    public string? Comment { get; private set; }

    public long? CommentedById { get; private set; }

    public int Version { get; private set; }

    public bool IsClosed => ClosedAt is not null;

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

    /// <summary>Notes who entered it and, where it was set for somebody else, who wants it done.</summary>
    public void EnteredBy(long? employeeId, bool isAssigned)
    {
        CreatedById = employeeId;
        AssignedById = isAssigned ? employeeId : null;
    }

    /// <summary>What is to be done, and when; a closed one is history and stays as it is. False = closed.</summary>
    public bool Plan(ActivityType type, DateTime dueAt, string subject)
    {
        if (IsClosed)
        {
            return false;
        }

        Type = type;
        DueAt = dueAt;
        Subject = subject;
        return true;
    }

    /// <summary>False = closed: what was done is not moved.</summary>
    public bool MoveTo(DateTime dueAt)
    {
        if (IsClosed)
        {
            return false;
        }

        DueAt = dueAt;
        return true;
    }

    /// <summary>False = closed already.</summary>
    public bool Close(DateTime at, string? result)
    {
        if (IsClosed)
        {
            return false;
        }

        ClosedAt = at;
        Result = result;
        return true;
    }

    /// <summary>The same once more, still to be done.</summary>
    public Activity Again(Employee employee, DateTime dueAt) =>
        new(Type, employee, dueAt) { Subject = Subject, ClientId = ClientId, DealId = DealId };

    public void Remark(string? comment, long? employeeId)
    {
        Comment = comment;
        CommentedById = comment is null ? null : employeeId;
    }
}
