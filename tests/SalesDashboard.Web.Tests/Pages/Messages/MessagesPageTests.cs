using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Messages;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Pages.Messages;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Tests.Pages.Messages;

public sealed class MessagesPageTests : StoredPageTest
{
    [Fact]
    public async Task CAB_40_What_is_written_appears_live_and_is_read_by_that()
    {
        SignIn(Company.Bob);
        var page = Render<MessagesPage>(parameters => parameters.Add(it => it.WithId, Company.Ann.Id));
        var mark = Render<UnreadMessages>();

        await WriteAsync(Company.Ann, "Please call Prime Auto");

        await page.WaitForAssertionAsync(() => Assert.Equal("Please call Prime Auto", page.Find(".body").TextContent));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".chip.unread")));
        await mark.WaitForAssertionAsync(() => Assert.Empty(mark.FindAll(".chip")));
    }

    [Fact]
    public async Task CAB_40_The_shell_counts_what_is_unread()
    {
        SignIn(Company.Bob);
        var mark = Render<UnreadMessages>();
        Assert.Empty(mark.FindAll(".chip"));

        await WriteAsync(Company.Ann, "one");
        await WriteAsync(Company.Ann, "two");

        await mark.WaitForAssertionAsync(() => Assert.Equal("2", mark.Find(".chip").TextContent));
    }

    [Fact]
    public async Task CAB_40_A_typed_message_is_sent_and_the_field_is_empty_again()
    {
        SignIn(Company.Bob);
        var page = Render<MessagesPage>(parameters => parameters.Add(it => it.WithId, Company.Ann.Id));

        await page.Find("textarea").ChangeAsync("Done");
        await page.Find("form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal("Done", page.Find(".own .body").TextContent));
        Assert.Equal("", page.Find("textarea").GetAttribute("value") ?? "");
    }

    [Fact]
    public void CAB_40_A_stranger_is_neither_named_nor_offered()
    {
        SignIn(Company.Bob);
        var page = Render<MessagesPage>(parameters => parameters.Add(it => it.WithId, Company.Eve.Id));

        Assert.Contains("You may not write to this person", page.Find(".thread").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["Choose a person", "Ann Head"], page.FindAll("option").Select(option => option.TextContent));
    }

    private async Task WriteAsync(Employee from, string body)
    {
        var caller = new Caller(null, from.Id, from.Name, from.Role, from.Rights, new SalesScope.Departments([from.DepartmentId ?? 0], from.Id));
        var outcome = await Services.GetRequiredService<SendMessage>()
            .ExecuteAsync(new SendMessage.Request(Company.Bob.Id, body, Guid.NewGuid().ToString("N")), caller, Ct);
        Assert.IsType<SendMessage.Sent>(outcome);
    }
}
