using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Departments by name. In a folder they follow the employees, of whom their heads are.</summary>
internal sealed class DepartmentRows : NamedKind
{
    public override string Name => "departments";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        .. ImportColumn.Free("department"),
        new("parent", ValueRights.Of<Department>(nameof(Department.ParentId)))
        {
            Changes = (batch, row) => row.Row.Has("parent") && !row.Says("parent", batch.Places.Departments.Find(row.Key)?.Parent?.Name),
        },
        new("head", ValueRights.Of<Department>(nameof(Department.HeadId)))
        {
            Changes = (batch, row) => row.Row.Has("head")
                && HeadOf(batch, row)?.Id != batch.Places.Departments.Find(row.Key)?.HeadId,
        },
    ];

    public override IReadOnlyList<string> Required { get; } = ["department"];

    public override Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct) =>
        batch.Employees.LoadAsync(rows.Select(row => row.Text("head")), ct);

    protected override Target? Apply(ImportBatch batch, KeyedRow row)
    {
        var parentName = row.Row.Text("parent");
        var head = batch.EmployeeOf(row.Row, "head");
        if (parentName is not null && IsBelow(batch.Places.Departments.Find(parentName), row.Key))
        {
            row.Row.Refuse("parent", "UnderItself", row.Key);
        }

        if (!row.Row.IsValid)
        {
            return null;
        }

        var department = batch.Places.DepartmentOf(row.Key);
        if (row.Row.Has("parent"))
        {
            var parent = parentName is null ? null : batch.Places.DepartmentOf(parentName);
            department.PutUnder(parent);
        }

        if (row.Row.Has("head"))
        {
            department.AppointHead(head);
        }

        batch.Track(department);
        return new Target(department, batch.Places.Departments.Claim(row.Key));
    }

    private static Employee? HeadOf(ImportBatch batch, KeyedRow row) => row.Text("head") is { } id ? batch.Employees.Find(id) : null;

    private static bool IsBelow(Department? department, string name)
    {
        for (; department is not null; department = department.Parent)
        {
            if (department.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
