using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Organization;
using Xunit;

namespace SalesDashboard.Domain.Tests.Messages;

/// <summary>
/// Company: Top; department West (1) under Hanna with Mia and Max; East (2) below it under Henry with Eva; South (3) without a
/// head with Sam; Tara of top management, Ada the administrator.
/// </summary>
public sealed class CorrespondenceTests
{
    private static readonly Dictionary<long, DepartmentSnapshot> s_departments = new()
    {
        [1] = new(1, "West", null, 10, 1),
        [2] = new(2, "East", 1, 20, 1),
        [3] = new(3, "South", null, null, 1),
    };

    private static readonly Dictionary<string, EmployeeSnapshot> s_people = new()
    {
        ["Hanna"] = Person(10, Role.DepartmentHead, 1),
        ["Mia"] = Person(11, Role.Manager, 1),
        ["Max"] = Person(12, Role.Manager, 1),
        ["Henry"] = Person(20, Role.DepartmentHead, 2),
        ["Eva"] = Person(21, Role.Manager, 2),
        ["Sam"] = Person(31, Role.Manager, 3),
        ["Tara"] = Person(40, Role.TopManagement, null),
        ["Ada"] = Person(41, Role.Administrator, null),
        ["Gone"] = Person(42, Role.Manager, 1) with { IsActive = false },
    };

    [Theory]
    [InlineData("Mia", "Hanna", true)]
    [InlineData("Mia", "Max", true)]
    [InlineData("Mia", "Eva", false)]
    [InlineData("Mia", "Henry", false)]
    [InlineData("Mia", "Tara", false)]
    [InlineData("Mia", "Mia", false)]
    [InlineData("Mia", "Gone", false)]
    [InlineData("Gone", "Mia", false)]
    [InlineData("Eva", "Henry", true)]
    [InlineData("Eva", "Hanna", false)]
    [InlineData("Henry", "Hanna", true)]
    [InlineData("Henry", "Mia", false)]
    [InlineData("Hanna", "Eva", true)]
    [InlineData("Hanna", "Henry", true)]
    [InlineData("Hanna", "Sam", false)]
    [InlineData("Sam", "Hanna", false)]
    [InlineData("Tara", "Sam", true)]
    [InlineData("Ada", "Mia", true)]
    public void CAB_40_Who_may_write_to_whom(string from, string to, bool may) =>
        Assert.Equal(may, Correspondence.MayWrite(s_people[from], s_people[to], s_departments, wasWrittenTo: false));

    [Theory]
    [InlineData("Mia", "Tara", true)]
    [InlineData("Sam", "Hanna", true)]
    [InlineData("Mia", "Gone", false)]
    public void CAB_40_Whoever_was_written_to_may_answer(string from, string to, bool may) =>
        Assert.Equal(may, Correspondence.MayWrite(s_people[from], s_people[to], s_departments, wasWrittenTo: true));

    [Fact]
    public void A_circle_of_departments_is_left_again()
    {
        var circle = new Dictionary<long, DepartmentSnapshot> { [1] = new(1, "A", 2, null, 1), [2] = new(2, "B", 1, null, 1) };

        Assert.False(Correspondence.MayWrite(s_people["Mia"], s_people["Sam"], circle, wasWrittenTo: false));
    }

    [Fact]
    public void Unread_counts_belong_to_the_other_side()
    {
        var conversation = new Conversation(12, 11);
        conversation.Say(11, "one", "a", DateTime.UnixEpoch);
        conversation.Say(11, "two", "b", DateTime.UnixEpoch);
        conversation.Say(12, "three", "c", DateTime.UnixEpoch);

        Assert.Equal((11, 12, 1, 2, 3), (conversation.FirstId, conversation.SecondId, conversation.UnreadByFirst, conversation.UnreadBySecond, conversation.MessageCount));
        Assert.True(conversation.ReadBy(12));
        Assert.False(conversation.ReadBy(12));
        Assert.Equal((1, 0), (conversation.UnreadByFirst, conversation.UnreadBySecond));
        Assert.Throws<ArgumentException>(() => conversation.Say(13, "me too", "d", DateTime.UnixEpoch));
        Assert.Throws<ArgumentException>(() => new Conversation(5, 5));
    }

    private static EmployeeSnapshot Person(long id, Role role, long? department) =>
        new(id, null, $"Person {id}", role, RoleRights.Of(role), null, department, IsActive: true, 1);
}
