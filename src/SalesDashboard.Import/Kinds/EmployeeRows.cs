using System.Collections.Frozen;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Employees. Beside the documented columns <c>region</c> tells where a city that is not known yet lies.</summary>
internal sealed class EmployeeRows : ExternalKind
{
    private static readonly FrozenDictionary<string, Role> s_roles = new Dictionary<string, Role>
    {
        ["manager"] = Role.Manager,
        ["head"] = Role.DepartmentHead,
        ["top"] = Role.TopManagement,
        ["admin"] = Role.Administrator,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public override string Name => "employees";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        .. ImportColumn.Free("employee_id", "name"),
        OfKnown("email", nameof(Employee.Email), employee => employee.Email),
        new("role", ValueRights.Of<Employee>(nameof(Employee.Role)))
        {
            Changes = (batch, row) => row.Text("role") is { } text && s_roles.TryGetValue(text, out var role)
                && role != (batch.Employees.Find(row.Key)?.Role ?? Role.Manager),
        },
        OfKnown("department", nameof(Employee.DepartmentId), employee => employee.Department?.Name),
        OfKnown("city", nameof(Employee.CityId), employee => employee.City?.Name),
        .. ImportColumn.Free("region"),
    ];

    public override IReadOnlyList<string> Required { get; } = ["employee_id"];

    public override Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct) =>
        batch.Employees.LoadAsync(rows.Select(row => row.Key), ct);

    protected override Target? Apply(ImportBatch batch, KeyedRow row)
    {
        var known = batch.Employees.Find(row.Key);
        var name = row.Row.Has("name") || known is null ? row.Row.Required("name") : known.Name;
        var email = EmailOf(row.Row, known);
        var role = RoleOf(row.Row, known);
        var city = row.Row.Text("city");
        var region = row.Row.Text("region");
        var department = row.Row.Text("department");
        if (known is not null && !batch.Administrators.MayAppoint(known, role))
        {
            row.Row.Refuse("role", "LastAdministrator");
        }

        if (!row.Row.IsValid || name is null)
        {
            return null;
        }

        var employee = known ?? New(batch, row.Key, name, role);
        employee.Rename(name);
        employee.SetEmail(email);
        employee.Appoint(role);
        batch.Administrators.Appoint(employee);
        employee.WorkIn(
            row.Row.Has("city") ? batch.Places.CityOf(city, region) : employee.City,
            row.Row.Has("department") ? batch.Places.DepartmentOf(department) : employee.Department);
        return new Target(employee, known is null);
    }

    /// <summary>A column that places somebody who is new, but moves somebody who is known.</summary>
    private static ImportColumn OfKnown(string name, string value, Func<Employee, string?> of) => new(name, ValueRights.Of<Employee>(value))
    {
        Changes = (batch, row) => row.Row.Has(name) && batch.Employees.Find(row.Key) is { } known && !row.Says(name, of(known)),
    };

    private static Employee New(ImportBatch batch, string key, string name, Role role)
    {
        var employee = new Employee(name, role);
        employee.IdentifyAs(ExternalSystems.Exchange, key);
        return batch.Employees.Add(key, employee);
    }

    private static string? EmailOf(RowReader row, Employee? known)
    {
        var email = row.TextOr("email", known?.Email, Lengths.Email);
        if (row.Has("email") && email is not null && (email.Contains(' ') || email.IndexOf('@', StringComparison.Ordinal) < 1))
        {
            row.Refuse("email", "NotAnEmail");
        }

        return email;
    }

    private static Role RoleOf(RowReader row, Employee? known)
    {
        var usual = known?.Role ?? Role.Manager;
        if (row.Text("role") is not { } text)
        {
            return usual;
        }

        if (s_roles.TryGetValue(text, out var role))
        {
            return role;
        }

        row.Refuse("role", "UnknownRole", string.Join(", ", s_roles.Keys));
        return usual;
    }
}
