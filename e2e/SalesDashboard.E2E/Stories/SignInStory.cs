using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>Each kind of user comes in through the front door and lands at home.</summary>
[Collection(nameof(DemoApp))]
public sealed class SignInStory(Browser browser, DemoApp app)
{
    [Theory]
    [InlineData("Manager", "/me")]
    [InlineData("Department head", "/team")]
    [InlineData("Top management", "/company")]
    [InlineData("Administrator", "/company")]
    public async Task CARD_3_One_click_leads_each_role_to_its_own_start_page(string role, string home)
    {
        await using var person = await Person.EnterAsync(browser, app.Url, role);

        await Expect(person.Page).ToHaveURLAsync(new Regex(Regex.Escape(app.Url + home)));
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        person.AssertNoFaults();
    }

    [Fact]
    public async Task UI_31_Sign_in_works_without_script_and_a_wrong_password_is_said_in_an_alert()
    {
        await using var person = await Person.VisitAsync(browser, app.Url, script: false);
        await person.GoToAsync("/company");
        await Expect(person.Page).ToHaveURLAsync(new Regex("/signin"));

        await person.Page.GetByLabel("E-mail").FillAsync("nobody@example.com");
        await person.Page.GetByLabel("Password").FillAsync("not the password");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await Expect(person.Page.Locator("p[role=alert]")).ToBeVisibleAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Top management$") }).ClickAsync();
        await Expect(person.Page).ToHaveURLAsync(new Regex("/company"));
    }

    [Fact]
    public async Task CAB_1_A_manager_finds_no_other_persons_month_under_a_direct_address()
    {
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        await top.OpenAsync("/team?view=ranking");
        var people = await top.Page.Locator("tbody a[href^='people/']")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href') + '|' + link.textContent.trim())");
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        await manager.OpenAsync("/me");
        var self = await manager.Page.Locator("summary b").InnerTextAsync();

        foreach (var person in people.Take(6))
        {
            var (address, name) = (person.Split('|')[0], person.Split('|')[1]);
            await manager.GoToAsync("/" + address);
            var shown = await manager.Page.Locator("main").InnerTextAsync();
            Assert.Equal(name.EndsWith(self, StringComparison.Ordinal), shown.Contains('₸', StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Sign_out_ends_the_session_and_the_old_address_asks_to_sign_in()
    {
        await using var person = await Person.EnterAsync(browser, app.Url, "Manager");
        await person.OpenAsync("/me");

        await person.GoToAsync("/signout");
        await person.Page.Locator("main form button[type=submit], form button[type=submit]").First.ClickAsync();
        await person.GoToAsync("/me");

        await Expect(person.Page).ToHaveURLAsync(new Regex("/signin"));
    }

    [Fact]
    public async Task R44_Signing_out_in_one_tab_sends_the_other_one_to_the_sign_in_within_five_seconds()
    {
        await using var person = await Person.EnterAsync(browser, app.Url, "Manager");
        await person.OpenAsync("/me");

        var other = await person.Page.Context.NewPageAsync();
        await other.GotoAsync("/signout");
        await other.Locator("main form button[type=submit]").ClickAsync();

        await Expect(person.Page).ToHaveURLAsync(new Regex("/signin"), new() { Timeout = 5000 });
    }
}
