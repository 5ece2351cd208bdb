using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>Regions, cities, departments with their heads and everybody who works there.</summary>
internal sealed class DemoOrganization
{
    public const string MailDomain = "tau-equipment.example";

    private readonly DemoDice _dice;
    private readonly DemoPeople _people;
    private readonly List<Region> _regions = [];
    private readonly List<City> _cities = [];
    private readonly List<Department> _departments = [];
    private readonly List<Employee> _employees = [];
    private readonly List<DemoManager> _managers = [];

    public DemoOrganization(int seed)
    {
        _dice = new DemoDice(seed, part: 1);
        _people = new DemoPeople(_dice);
        foreach (var star in DemoStars.All)
        {
            _people.Take(star.Name);
        }

        var company = AddDepartment(DemoCompany.Name, null);
        company.AppointHead(Hire(DemoStars.Top.Name, Role.TopManagement, null, company));
        Hire(_people.Next(), Role.TopManagement, null, company);
        Hire(DemoStars.Administrator.Name, Role.Administrator, null, company);
        foreach (var region in DemoMap.Regions)
        {
            Open(region, company);
        }
    }

    public IReadOnlyList<Region> Regions => _regions;

    public IReadOnlyList<City> Cities => _cities;

    public IReadOnlyList<Department> Departments => _departments;

    public IReadOnlyList<Employee> Employees => _employees;

    public IReadOnlyList<DemoManager> Managers => _managers;

    private void Open(DemoRegion place, Department company)
    {
        var region = new Region(place.Name);
        _regions.Add(region);
        var regional = AddDepartment($"{place.Name} region", company);
        foreach (var office in place.Cities)
        {
            var city = new City(office.Name, region);
            _cities.Add(city);
            if (regional.Head is null)
            {
                regional.AppointHead(Hire(place.Name == DemoStars.Region ? DemoStars.Head.Name : _people.Next(), Role.DepartmentHead, city, regional));
            }

            Staff(office, city, DepartmentOf(office, city, regional));
        }
    }

    private Department DepartmentOf(DemoCity office, City city, Department regional)
    {
        if (office.SubDepartment is null)
        {
            return regional;
        }

        if (_departments.Find(department => department.Name == office.SubDepartment) is { } known)
        {
            return known;
        }

        var added = AddDepartment(office.SubDepartment, regional);
        added.AppointHead(Hire(_people.Next(), Role.DepartmentHead, city, added));
        return added;
    }

    private void Staff(DemoCity office, City city, Department department)
    {
        for (var i = 0; i < office.Managers; i++)
        {
            var isStar = i == 0 && office.Name == DemoStars.City;
            var employee = Hire(isStar ? DemoStars.Manager.Name : _people.Next(), Role.Manager, city, department);
            var level = DemoAmount.Round((decimal)_dice.Normal(3_000_000, 650_000, 1_700_000, 4_600_000));
            _managers.Add(new DemoManager(employee, office, level, _dice.Normal(0.98, 0.11, 0.7, 1.3)));
        }
    }

    private Department AddDepartment(string name, Department? parent)
    {
        var department = new Department(name);
        department.PutUnder(parent);
        _departments.Add(department);
        return department;
    }

    private Employee Hire(string name, Role role, City? city, Department department)
    {
        var employee = new Employee(name, role);
        employee.IdentifyAs(ExternalSystems.Demo, $"employee-{_employees.Count + 1}");
        employee.SetEmail(MailOf(name));
        employee.WorkIn(city, department);
        _employees.Add(employee);
        return employee;
    }

    private static string MailOf(string name) => $"{name.ToLowerInvariant().Replace(' ', '.')}@{MailDomain}";
}
