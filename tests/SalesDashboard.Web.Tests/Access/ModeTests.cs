using System.Net;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

public sealed class ModeTests(ModelessAppFactory app) : IClassFixture<ModelessAppFactory>
{
    [Fact]
    public async Task PLAN_4_Before_the_mode_is_chosen_nobody_sees_plan_pages_and_an_administrator_is_asked()
    {
        var manager = await app.SignInAsync(app.Company.Mia);
        var administrator = await app.SignInAsync(app.Company.Ada);

        var page = await manager.OpenAsync("/me");
        Assert.Contains("The accounting mode has not been chosen yet", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("5,000", page.Body?.TextContent, StringComparison.Ordinal);
        var answer = await administrator.GetAsync("/company", TestContext.Current.CancellationToken);
        Assert.EndsWith("/choose-mode", answer.Headers.Location?.ToString(), StringComparison.Ordinal);

        var chosen = await administrator.SubmitAsync("/choose-mode", "mode", ("Form.Mode", "Deals"));

        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/company", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("has not been chosen", (await manager.OpenAsync("/me")).Body?.TextContent, StringComparison.Ordinal);
    }
}

/// <summary>A company that never chose its accounting mode.</summary>
public sealed class ModelessAppFactory : SalesAppFactory
{
    protected override IReadOnlyList<(string Key, string Value)> Settings => [];
}
