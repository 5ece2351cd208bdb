using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Pages.Activities;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Activities;

public sealed class WeightsPageTests : StoredPageTest
{
    [Fact]
    public async Task CAB_15_Weights_are_set_by_who_manages_the_organisation_and_every_coefficient_follows()
    {
        await ChangeAsync("admin", context =>
        {
            context.Employees.Single(employee => employee.Id == Company.Tom.Id).Appoint(Role.Administrator);
            return Task.CompletedTask;
        });
        SignIn(Company.Tom);
        var page = Render<WeightsPage>();
        Assert.Equal(["1", "1", "1", "1", "1", "3", "3", "3", "4", "0", "0"], page.FindAll("input").Select(input => input.GetAttribute("value")));

        await page.Find("#weight-demonstration").ChangeAsync(new ChangeEventArgs { Value = "5,5" });
        await page.Find("form").SubmitAsync();
        Assert.Equal(5.5m, Engine.Read(book => book.Settings.Weights[ActivityType.Demonstration]));

        await page.Find("#weight-demonstration").ChangeAsync(new ChangeEventArgs { Value = "101" });
        await page.Find("form").SubmitAsync();
        Assert.Equal("Demonstration: “101” is no weight; give a number from 0 to 100 with at most two decimals.", page.Find("[role=status]").TextContent);
        Assert.Equal(5.5m, Engine.Read(book => book.Settings.Weights[ActivityType.Demonstration]));
    }

    [Fact]
    public async Task CAB_15_Nobody_else_sees_the_page_or_sets_a_weight()
    {
        foreach (var person in new[] { Company.Bob, Company.Ann, Company.Tom })
        {
            SignIn(person);
            Assert.Equal("", Render<WeightsPage>().Markup.Trim());
        }

        var head = new Caller(null, Company.Ann.Id, "Ann", Role.DepartmentHead, RoleRights.Of(Role.DepartmentHead), new SalesScope.Company());
        Assert.IsType<SetActivityWeights.Denied>(await Services.GetRequiredService<SetActivityWeights>().ExecuteAsync(
            new Dictionary<ActivityType, decimal> { [ActivityType.Task] = 9 }, head, Ct));
        Assert.Equal(0, Engine.Read(book => book.Settings.Weights[ActivityType.Task]));
    }
}
