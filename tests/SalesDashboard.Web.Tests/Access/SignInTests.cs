using System.Net;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

public sealed class SignInTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string Wrong = "not the password";

    public static TheoryData<string, string> Homes => new()
    {
        { "Mia", "/me" },
        { "Hanna", "/team" },
        { "Tara", "/company" },
        { "Ada", "/company" },
    };

    [Theory, MemberData(nameof(Homes))]
    public async Task Each_role_starts_at_its_own_page(string name, string home)
    {
        var browser = app.Visitor();

        var answer = await TryAsync(browser, name + "@example.com", TestCompany.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(home, PathOf(answer));
        Assert.Equal(home, PathOf(await browser.GetAsync("/", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_lasts_fourteen_days()
    {
        var answer = await TryAsync(app.Visitor(), app.Company.Mia.Email, TestCompany.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("sales=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_this_host()
    {
        using var browser = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        var answer = await TryAsync(browser, app.Company.Mia.Email, TestCompany.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("__Host-sales=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var known = await ErrorAsync(await TryAsync(app.Visitor(), app.Company.Max.Email, Wrong));
        var unknown = await ErrorAsync(await TryAsync(app.Visitor(), "nobody@example.com", Wrong));

        Assert.Equal("Wrong e-mail or password.", known);
        Assert.Equal(known, unknown);
    }

    [Theory]
    [InlineData("Emil@example.com")]
    [InlineData("stranger@example.com")]
    public async Task After_ten_wrong_passwords_the_right_one_waits_too_and_the_minutes_are_told(string email)
    {
        var browser = app.Visitor();
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal("Wrong e-mail or password.", await ErrorAsync(await TryAsync(browser, email, Wrong)));
        }

        Assert.Equal("Too many wrong passwords. Try again in 15 minutes.", await ErrorAsync(await TryAsync(browser, email, Wrong)));
        Assert.Equal("Too many wrong passwords. Try again in 15 minutes.", await ErrorAsync(await TryAsync(app.Visitor(), email, TestCompany.Password)));
    }

    [Fact]
    public async Task Wrong_tries_of_an_account_are_journaled()
    {
        await TryAsync(app.Visitor(), app.Company.Henry.Email, Wrong);

        var entries = new List<string?>();
        await app.ChangeAsync(async context => entries.AddRange(await context.Journal
            .Where(entry => entry.Entity == "SalesUser" && entry.EntityId == app.Company.Henry.UserId && entry.Before != null).Select(entry => entry.After).ToListAsync()));
        Assert.Contains(entries, after => after?.Contains("AccessFailedCount", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("signin", "/signin")]
    [InlineData("signout", "/signout")]
    public async Task A_form_without_its_token_is_refused(string form, string page)
    {
        var browser = await app.SignInAsync(app.Company.Tara);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", form), KeyValuePair.Create("Form.Email", app.Company.Mia.Email)]);

        var answer = await browser.PostAsync(page, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/company", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/deals?x=1", "/deals?x=1")]
    [InlineData("https://evil.example/", "/me")]
    [InlineData("//evil.example/", "/me")]
    [InlineData("/\\evil.example/", "/me")]
    [InlineData("/\t/evil.example/", "/me")]
    [InlineData("javascript:alert(1)", "/me")]
    public async Task The_way_back_leads_nowhere_else(string returnUrl, string expected)
    {
        var page = "/signin?returnUrl=" + Uri.EscapeDataString(returnUrl);

        var answer = await app.Visitor().SubmitAsync(page, "signin", ("Form.Email", app.Company.Mia.Email), ("Form.Password", TestCompany.Password));

        Assert.Equal(expected, PathOf(answer));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_every_copy_of_its_cookie()
    {
        var answer = await TryAsync(app.Visitor(), app.Company.Tara.Email, TestCompany.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").First(value => value.StartsWith("sales=", StringComparison.Ordinal)).Split(';')[0];
        var browser = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        var page = await browser.GetAsync("/signout", TestContext.Current.CancellationToken);
        var antiforgery = page.Headers.GetValues("Set-Cookie").First(value => value.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0];
        var token = (await page.ReadPageAsync()).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/signout")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "signout"), KeyValuePair.Create("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("Cookie", $"{cookie}; {antiforgery}");

        var left = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("/signin", PathOf(left));
        Assert.Equal("/signin", PathOf(await browser.GetAsync("/", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_disabled_account_gets_the_answer_of_a_wrong_password()
    {
        await app.ChangeAsync(async context => (await context.Users.SingleAsync(user => user.Id == app.Company.Eva.UserId)).IsDisabled = true);

        var answer = await TryAsync(app.Visitor(), app.Company.Eva.Email, TestCompany.Password);

        Assert.Equal("Wrong e-mail or password.", await ErrorAsync(answer));
    }

    [Fact]
    public async Task The_page_offers_every_language_and_speaks_the_chosen_one()
    {
        var browser = app.Visitor();
        var links = (await browser.OpenAsync("/signin")).QuerySelectorAll("nav.languages a").Select(link => link.GetAttribute("hreflang"));

        await browser.GetAsync("/language/uk?returnUrl=/signin", TestContext.Current.CancellationToken);

        Assert.Equal(["en", "ru", "uk", "es"], links);
        Assert.Equal("Вхід", (await browser.OpenAsync("/signin")).QuerySelector("h1")?.TextContent);
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient browser, string email, string password) =>
        browser.SubmitAsync("/signin", "signin", ("Form.Email", email), ("Form.Password", password));

    private static async Task<string?> ErrorAsync(HttpResponseMessage answer) =>
        (await answer.ReadPageAsync()).QuerySelector("p[role=alert]")?.TextContent;

    private static string? PathOf(HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } absolute && absolute.Host == "localhost" ? absolute.PathAndQuery : answer.Headers.Location?.ToString();
}
