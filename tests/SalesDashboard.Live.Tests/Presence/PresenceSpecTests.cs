using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Presence;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Deals;
using Xunit;

namespace SalesDashboard.Live.Tests.Presence;

/// <summary>Persons 1 and 2 work in department 1, person 3 in department 2.</summary>
public sealed class PresenceSpecTests
{
    private readonly SalesBook _book = new(Rows.Today);

    public PresenceSpecTests()
    {
        _book.Apply(Rows.Department(1).Is());
        _book.Apply(Rows.Department(2).Is());
        _book.Apply(Rows.Person(1, department: 1).Is());
        _book.Apply(Rows.Person(2, department: 1).Is());
        _book.Apply(Rows.Person(3, department: 2).Is());
        _book.Apply(Rows.Deal(101, owner: 1).Is());
        _book.Apply(Rows.Deal(103, owner: 3).Is());
    }

    private static PresenceSpec Head => new(new SalesScope.Departments([1]), Rows.Pipeline, SelfId: 9);

    [Fact]
    public void AHEAD_6_People_of_the_scope_are_named_once_and_others_not_at_all()
    {
        Come(1);
        Come(1);
        Come(2);
        Come(3);

        Assert.Equal(["Person 001", "Person 002"], Head.Compute(_book, null).People);
        Assert.Equal(["Person 001"], (Head with { SelfId = 2 }).Compute(_book, null).People);
        Assert.Empty((Head with { Scope = new SalesScope.Employee(1), SelfId = 1 }).Compute(_book, null).People);
    }

    [Fact]
    public void AHEAD_6_Held_card_is_told_with_the_name_only_inside_the_scope()
    {
        Come(2, held: 101);
        Come(3, held: 103);

        Assert.Equal([new HeldCard(101, "Person 002")], Head.Compute(_book, null).Held);
        Assert.Equal([new HeldCard(101, null)], (Head with { Scope = new SalesScope.Employee(1), SelfId = 1 }).Compute(_book, null).Held);
    }

    [Fact]
    public void AHEAD_6_Who_goes_or_puts_the_card_down_is_gone_from_the_others_screens()
    {
        var visit = Come(2, held: 101);
        var held = Head.Compute(_book, null);

        Assert.True(Head.IsTouchedBy(_book.Onlookers.Set(new Onlooker(visit, 2, Rows.Pipeline)), _book));
        var down = Head.Compute(_book, held);
        Assert.Equal((1, 0), (down.People.Length, down.Held.Length));

        Assert.True(Head.IsTouchedBy(_book.Onlookers.Remove(visit), _book));
        Assert.Empty(Head.Compute(_book, down).People);
    }

    [Fact]
    public void Another_pipelines_board_and_the_board_itself_are_not_touched()
    {
        var effect = _book.Onlookers.Set(new Onlooker(Guid.NewGuid(), 1, Rows.Pipeline));

        Assert.False((Head with { PipelineId = 77 }).IsTouchedBy(effect, _book));
        Assert.False(new BoardSpec(Head.Scope, Rows.Pipeline).IsTouchedBy(effect, _book));
    }

    private Guid Come(long employee, long? held = null)
    {
        var visit = Guid.NewGuid();
        _book.Onlookers.Set(new Onlooker(visit, employee, Rows.Pipeline, held));
        return visit;
    }
}
