using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Access;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;

namespace SalesDashboard.Live.Tests.Views.Access;

/// <summary>Departments: 1 led by person 10, under it 2 and 3, under 3 the department 4; 5 stands apart.</summary>
public sealed class CallerFactoryTests
{
    private readonly SalesBook _book = new(Today);

    public CallerFactoryTests() => Apply(
        Department(1, head: 10).Is(), Department(2, parent: 1).Is(), Department(3, parent: 1).Is(), Department(4, parent: 3).Is(), Department(5).Is());

    [Theory]
    [InlineData(Role.TopManagement)]
    [InlineData(Role.Administrator)]
    public void Top_management_and_administrators_see_the_company(Role role)
    {
        Apply(Person(10, role: role).Is(), User(1, employee: 10).Is());

        Assert.Equal(new SalesScope.Company(), Caller()?.Scope);
        Assert.Equal(role, Caller()?.Role);
    }

    [Fact]
    public void A_manager_sees_own_records()
    {
        Apply(Person(10, role: Role.Manager).Is(), User(1, employee: 10).Is());

        Assert.Equal(new SalesScope.Employee(10), Caller()?.Scope);
        Assert.Equal(Rights.None, Caller()?.Rights);
    }

    [Fact]
    public void A_head_sees_the_departments_led_with_all_their_descendants()
    {
        Apply(Person(10, role: Role.DepartmentHead).Is(), User(1, employee: 10).Is());
        Assert.Equal(new SalesScope.Departments([1, 2, 3, 4], 10), Caller()?.Scope);

        Apply(Department(5, head: 10, version: 2).Is(), Department(3, parent: null, version: 2).Is());

        Assert.Equal(new SalesScope.Departments([1, 2, 5], 10), Caller()?.Scope);
    }

    [Fact]
    public void A_head_who_leads_nothing_yet_sees_own_records()
    {
        Apply(Person(11, role: Role.DepartmentHead).Is(), User(1, employee: 11).Is());

        Assert.Equal(new SalesScope.Departments([], 11), Caller()?.Scope);
        Assert.True(_book.Organization.Covers(new SalesScope.Departments([], 11), 11));
        Assert.False(_book.Organization.Covers(new SalesScope.Departments([], 11), 12));
    }

    [Fact]
    public void Nobody_is_let_in_who_is_unknown_disabled_without_an_employee_or_no_longer_active()
    {
        Assert.Null(Caller());

        Apply(User(1, employee: 10).Is());
        Assert.Null(Caller());
        Apply(Person(10).Is());
        Assert.NotNull(Caller());
        Apply(User(1, employee: 10, disabled: true, version: 2).Is());
        Assert.Null(Caller());
        Apply(User(1, employee: 10, version: 3).Is(), (Person(10, version: 2) with { IsActive = false }).Is());
        Assert.Null(Caller());
    }

    [Fact]
    public void Departments_that_lie_in_a_circle_hang_nothing()
    {
        Apply(Department(1, parent: 4, head: 10, version: 2).Is(), Person(10, department: 4, role: Role.DepartmentHead).Is(), User(1, employee: 10).Is());
        Apply(Deal(1, owner: 10, amount: 8).Is());

        Assert.Equal(new SalesScope.Departments([1, 2, 3, 4], 10), Caller()?.Scope);
        foreach (var department in new long[] { 1, 3, 4 })
        {
            Assert.Equal(8, _book.MeasuresOf(new Node(NodeKind.Department, department), new(December, December)).OpenSum);
        }
    }

    [Fact]
    public void R_44_An_open_session_hears_of_its_own_change_at_once_and_of_others_nothing()
    {
        using var desk = new Desk();
        desk.Publish(Person(10, role: Role.Manager).Is(), User(1, employee: 10).Is(), User(2, employee: 10).Is());
        using var watch = desk.Engine.Watch(new AccessSpec(1));

        desk.Tell(Person(11).Is(), Department(8).Is(), User(2, employee: 10, disabled: true, version: 2).Is());
        Assert.Null(watch.Take());
        desk.Tell(User(1, employee: 10, disabled: true, version: 2).Is());

        Assert.Null(watch.Take()?.View.Caller);
        Assert.Equal("stamp-1", desk.Engine.Read(new AccessSpec(1)).Stamp);
    }

    [Fact]
    public void R_44_A_changed_role_and_a_new_stamp_reach_the_session()
    {
        using var desk = new Desk();
        desk.Publish(Person(10, role: Role.Manager).Is(), User(1, employee: 10).Is());
        using var watch = desk.Engine.Watch(new AccessSpec(1));

        desk.Tell(Person(10, role: Role.TopManagement, version: 2).Is());
        Assert.Equal(new SalesScope.Company(), watch.Take()?.View.Caller?.Scope);
        desk.Tell((User(1, employee: 10, version: 2) with { Stamp = "new" }).Is());

        Assert.Equal("new", watch.Take()?.View.Stamp);
    }

    [Fact]
    public void R_44_An_ended_session_has_no_access_and_the_others_of_the_account_keep_theirs()
    {
        using var desk = new Desk();
        var (mine, other) = (new SessionSnapshot(5, 1, "a", DateTime.MaxValue, IsEnded: false, 1), new SessionSnapshot(6, 1, "b", DateTime.MaxValue, IsEnded: false, 1));
        desk.Publish(Person(10, role: Role.Manager).Is(), User(1, employee: 10).Is(), mine.Is(), other.Is());
        using var ending = desk.Engine.Watch(new AccessSpec(1, new SessionKey(5, "a")));
        using var staying = desk.Engine.Watch(new AccessSpec(1, new SessionKey(6, "b")));
        Assert.NotNull(ending.Current.Caller);

        desk.Tell((mine with { IsEnded = true, Version = 2 }).Is());

        Assert.NotNull(ending.Take());
        Assert.Null(desk.Engine.Read(new AccessSpec(1, new SessionKey(5, "a"))).Caller);
        Assert.Null(staying.Take());
        Assert.Null(desk.Engine.Read(new AccessSpec(1, new SessionKey(6, "a"))).Caller);
        Assert.Null(desk.Engine.Read(new AccessSpec(1, new SessionKey(7, "b"))).Caller);
    }

    private void Apply(params IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            _book.Apply(change);
        }
    }

    private Caller? Caller() => CallerFactory.OfUser(_book.Organization, 1);
}
