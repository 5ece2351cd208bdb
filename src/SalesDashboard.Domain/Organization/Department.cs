using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

/// <summary>A node of the department tree. Its head sees it with all its descendants.</summary>
public sealed class Department : IVersioned
{
    private Department()
    {
    }

    public Department(string name) => Name = name;

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public long? ParentId { get; private set; }

    public Department? Parent { get; private set; }

    public long? HeadId { get; private set; }

    public Employee? Head { get; private set; }

    public int Version { get; private set; }

    public void PutUnder(Department? parent)
    {
        for (var ancestor = parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ReferenceEquals(ancestor, this))
            {
                throw new InvalidOperationException($"Department {Name} cannot lie under itself.");
            }
        }

        Parent = parent;
        ParentId = parent?.Id is > 0 ? parent.Id : null;
    }

    public void AppointHead(Employee? head)
    {
        Head = head;
        HeadId = head?.Id is > 0 ? head.Id : null;
    }
}
