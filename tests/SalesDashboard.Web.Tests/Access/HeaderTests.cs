using System.Text.RegularExpressions;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

public sealed partial class HeaderTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    public static TheoryData<string> Pages => ["/signout", "/me", "/deals", "/team", "/company", "/denied", "/error", "/choose-mode", "/no-such-page", "/app.css"];

    public static TheoryData<string> Documents => ["/signout", "/me", "/deals", "/team", "/company", "/denied", "/error", "/choose-mode", "/no-such-page"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_answer_tells_the_browser_to_load_from_here_only(string page)
    {
        var browser = await app.SignInAsync(app.Company.Ada);

        var headers = (await browser.GetAsync(page, TestContext.Current.CancellationToken)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' ws://localhost;", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("DENY", Assert.Single(headers.GetValues("X-Frame-Options")));
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/me", true)]
    [InlineData("/signin", true)]
    [InlineData("/api/v1/pipelines", true)]
    [InlineData("/app.css", false)]
    public async Task Data_are_never_kept_by_the_browser(string page, bool isData)
    {
        var browser = await app.SignInAsync(app.Company.Ada);

        var answer = await browser.GetAsync(page, TestContext.Current.CancellationToken);

        Assert.Equal(isData, answer.Headers.CacheControl?.NoStore == true);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task PLAN_3_A_page_names_no_other_host(string page)
    {
        var browser = await app.SignInAsync(app.Company.Ada);

        var answer = await browser.GetAsync(page, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var hosts = Address().Matches(text).Select(match => match.Groups["host"].Value).Where(host => host is not ("localhost" or "www.w3.org"));
        Assert.NotEmpty(text);
        Assert.Empty(hosts);
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task No_page_has_a_script_or_style_that_the_policy_would_refuse(string page)
    {
        var browser = await app.SignInAsync(app.Company.Ada);

        await CheckAsync(browser, page);
    }

    [Fact]
    public async Task The_sign_in_page_has_no_script_or_style_that_the_policy_would_refuse() => await CheckAsync(app.Visitor(), "/signin");

    /// <summary>The one that comes with SDK 10.0.401: another SDK says here what it brings.</summary>
    [Fact]
    public async Task The_script_of_Blazor_is_the_one_of_the_SDK_with_a_fingerprint()
    {
        var browser = app.Visitor();
        var script = (await browser.OpenAsync("/signin")).QuerySelector("script[src*='blazor.web']")?.GetAttribute("src");

        var bytes = await browser.GetByteArrayAsync("/" + script, TestContext.Current.CancellationToken);

        Assert.Matches(@"^_framework/blazor\.web\.[a-z0-9]{10}\.js$", script);
        Assert.Equal(200_645, bytes.Length);
    }

    private static async Task CheckAsync(HttpClient browser, string page)
    {
        var document = await browser.OpenAsync(page);

        Assert.NotNull(document.QuerySelector("h1"));
        Assert.Empty(document.QuerySelectorAll("script:not([src])").Select(element => element.OuterHtml));
        Assert.Empty(document.QuerySelectorAll("style").Select(element => element.OuterHtml));
        Assert.Empty(document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => attribute.Name));
    }

    [GeneratedRegex(@"(?:https?:)?//(?<host>[a-z0-9.-]+\.[a-z]{2,}|localhost)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
