using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Book;

/// <summary>Who works where: regions, cities, the department tree and employees, with the paths that totals climb.</summary>
public sealed class Organization
{
    /// <summary>A department tree deeper than this is taken for a circle and cut.</summary>
    private const int MaxDepth = 64;

    /// <summary>Kept, because <see cref="Covers"/> is asked for each change and open view.</summary>
    private readonly Func<long, long?> _departmentOf;

    /// <param name="treesChanged">Told when figures stand under other places than before.</param>
    internal Organization(TableSet tables, Action treesChanged)
    {
        _departmentOf = DepartmentOf;
        RegionTable = tables.Add<RegionSnapshot>((_, after) => Follow(Touch.Everything, after is null));
        CityTable = tables.Add<CitySnapshot>(Touch.Everything, treesChanged);
        DepartmentTable = tables.Add<DepartmentSnapshot>(Touch.Everything | Touch.Access, treesChanged);
        EmployeeTable = tables.Add<EmployeeSnapshot>((before, after) => FollowEmployee(before, after));
        UserTable = tables.Add<UserSnapshot>(Touch.Access);
        SessionTable = tables.Add<SessionSnapshot>((_, after) => after is null ? new Effect(Touch.Access) : new Effect(Touch.Sessions, after.UserId));
        AbsenceTable = tables.Add<AbsenceSnapshot>(Touch.Everything, treesChanged);
        ScreenTable = tables.Add<ScreenSnapshot>(Touch.Screens);

        Effect Follow(Touch touch, bool movesFigures)
        {
            if (movesFigures)
            {
                treesChanged();
            }

            return new Effect(touch);
        }

        Effect FollowEmployee(EmployeeSnapshot? before, EmployeeSnapshot? after)
        {
            _ = Follow(Touch.None, before is null || after is null || before.CityId != after.CityId || before.DepartmentId != after.DepartmentId);
            return after is null
                ? new Effect(Touch.Everything | Touch.Access)
                : new Effect(Touch.Everything | Touch.Access, after.Id, after.Id);
        }
    }

    internal Table<RegionSnapshot> RegionTable { get; }

    internal Table<CitySnapshot> CityTable { get; }

    internal Table<DepartmentSnapshot> DepartmentTable { get; }

    internal Table<EmployeeSnapshot> EmployeeTable { get; }

    internal Table<UserSnapshot> UserTable { get; }

    internal Table<SessionSnapshot> SessionTable { get; }

    internal Table<AbsenceSnapshot> AbsenceTable { get; }

    internal Table<ScreenSnapshot> ScreenTable { get; }

    public IReadOnlyDictionary<long, RegionSnapshot> Regions => RegionTable.Rows;

    public IReadOnlyDictionary<long, CitySnapshot> Cities => CityTable.Rows;

    public IReadOnlyDictionary<long, DepartmentSnapshot> Departments => DepartmentTable.Rows;

    public IReadOnlyDictionary<long, EmployeeSnapshot> Employees => EmployeeTable.Rows;

    public IReadOnlyDictionary<long, UserSnapshot> Users => UserTable.Rows;

    /// <summary>Of all accounts, the ended ones too until they are cleared away.</summary>
    public IReadOnlyDictionary<long, SessionSnapshot> Sessions => SessionTable.Rows;

    public IReadOnlyDictionary<long, AbsenceSnapshot> Absences => AbsenceTable.Rows;

    /// <summary>The wall screens that hang somewhere, and the revoked ones.</summary>
    public IReadOnlyDictionary<long, ScreenSnapshot> Screens => ScreenTable.Rows;

    public long CityOf(long employeeId) => Employees.GetValueOrDefault(employeeId)?.CityId ?? Node.None;

    public long RegionOf(long employeeId) => Cities.GetValueOrDefault(CityOf(employeeId))?.RegionId ?? Node.None;

    public long? DepartmentOf(long employeeId) => Employees.GetValueOrDefault(employeeId)?.DepartmentId;

    public bool Covers(SalesScope scope, long employeeId) => scope.Covers(employeeId, _departmentOf);

    public IEnumerable<EmployeeSnapshot> In(SalesScope scope) => Employees.Values.Where(employee => Covers(scope, employee.Id));

    /// <summary>The nodes whose totals hold the employee's figures, from himself upwards; the company is last.</summary>
    public IReadOnlyList<Node> PathOf(long employeeId)
    {
        var path = new List<Node>(8)
        {
            new(NodeKind.Employee, employeeId),
            new(NodeKind.City, CityOf(employeeId)),
            new(NodeKind.Region, RegionOf(employeeId)),
        };
        var department = DepartmentOf(employeeId);
        path.AddRange(department is null
            ? [new Node(NodeKind.Department, Node.None)]
            : WithAncestors(department.Value).Select(id => new Node(NodeKind.Department, id)));
        path.Add(Node.Company);
        return path;
    }

    /// <summary>The departments and everything under them.</summary>
    public IReadOnlySet<long> WithDescendants(IEnumerable<long> departmentIds)
    {
        var found = departmentIds.ToHashSet();
        var children = Departments.Values.Where(department => department.ParentId is not null).ToLookup(department => department.ParentId);
        var open = new Queue<long>(found);
        while (open.TryDequeue(out var id))
        {
            foreach (var child in children[id].Where(child => found.Add(child.Id)))
            {
                open.Enqueue(child.Id);
            }
        }

        return found;
    }

    private List<long> WithAncestors(long departmentId)
    {
        var found = new List<long> { departmentId };
        var parent = Departments.GetValueOrDefault(departmentId)?.ParentId;
        while (parent is { } id && found.Count < MaxDepth && !found.Contains(id))
        {
            found.Add(id);
            parent = Departments.GetValueOrDefault(id)?.ParentId;
        }

        return found;
    }
}
