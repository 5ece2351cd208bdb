using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>R-goal 44: what was taken away is gone at the next request or event.</summary>
public sealed class RevocationTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    [Fact]
    public async Task R44_A_disabled_account_loses_its_session_at_once()
    {
        var browser = await app.SignInAsync(app.Company.Max);
        var (user, before) = await CallerOfAsync(app.Company.Max);

        await app.ChangeAsync(async context => (await context.Users.SingleAsync(it => it.Id == app.Company.Max.UserId)).IsDisabled = true);

        Assert.NotNull(before);
        Assert.Null(user());
        Assert.Equal("/signin?returnUrl=%2Fme", (await browser.GetAsync("/me", TestContext.Current.CancellationToken)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/plan-fact", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task R44_Another_stamp_ends_every_session()
    {
        var browser = await app.SignInAsync(app.Company.Eva);
        var (user, before) = await CallerOfAsync(app.Company.Eva);

        await app.ChangeAsync(async context => (await context.Users.SingleAsync(it => it.Id == app.Company.Eva.UserId)).SecurityStamp = "another");

        Assert.NotNull(before);
        Assert.Null(user());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task R44_An_employee_who_left_is_out()
    {
        var browser = await app.SignInAsync(app.Company.Henry);

        await app.ChangeAsync(async context => (await context.Employees.SingleAsync(it => it.Id == app.Company.Henry.Id)).SetActive(false));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task R44_A_changed_role_counts_from_the_next_request_on()
    {
        var browser = await app.SignInAsync(app.Company.Ada);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/choose-mode", TestContext.Current.CancellationToken)).StatusCode);

        await app.ChangeAsync(async context =>
        {
            (await context.Employees.SingleAsync(it => it.Id == app.Company.Tara.Id)).Appoint(Role.Administrator);
            (await context.Employees.SingleAsync(it => it.Id == app.Company.Ada.Id)).Appoint(Role.Manager);
        });

        var answer = await browser.GetAsync("/choose-mode", TestContext.Current.CancellationToken);
        Assert.Equal("/denied", answer.Headers.Location?.ToString());
        Assert.Equal("/me", (await browser.GetAsync("/", TestContext.Current.CancellationToken)).Headers.Location?.ToString().Replace("http://localhost", "", StringComparison.Ordinal));
    }

    private async Task<(Func<Domain.Access.Caller?> Later, Domain.Access.Caller? Now)> CallerOfAsync(TestPerson person)
    {
        var engine = app.Services.GetRequiredService<LiveEngine>();
        var account = new Account(person.UserId, person.Id, person.Employee.Name, person.Employee.Role, person.User.SecurityStamp ?? "");
        var principal = SalesPrincipal.Of(account, await app.SessionAsync(person));
        return (() => CurrentUser.CallerOf(principal, engine), CurrentUser.CallerOf(principal, engine));
    }
}
