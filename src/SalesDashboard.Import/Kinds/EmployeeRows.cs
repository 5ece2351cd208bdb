using System.Collections.Frozen;
using SalesDashboard.Data.Configurations;
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

    public override IReadOnlyList<string> Columns { get; } = ["employee_id", "name", "email", "role", "department", "city", "region"];

    public override IReadOnlyList<string> Required { get; } = ["employee_id"];

    public override Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct) =>
        batch.Employees.LoadAsync(rows.Select(row => row.Key), ct);

    public override Target? Apply(ImportBatch batch, KeyedRow row)
    {
        var known = batch.Employees.Find(row.Key);
        var name = row.Row.Has("name") || known is null ? row.Row.Required("name") : known.Name;
        var email = EmailOf(row.Row, known);
        var role = RoleOf(row.Row, known);
        var city = row.Row.Text("city");
        var region = row.Row.Text("region");
        var department = row.Row.Text("department");
        if (!row.Row.IsValid || name is null)
        {
            return null;
        }

        var employee = known ?? New(batch, row.Key, name, role);
        employee.Rename(name);
        employee.SetEmail(email);
        employee.Appoint(role);
        employee.WorkIn(
            row.Row.Has("city") ? batch.Places.CityOf(city, region) : employee.City,
            row.Row.Has("department") ? batch.Places.DepartmentOf(department) : employee.Department);
        return new Target(employee, known is null);
    }

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
