using System.Net;
using System.Text.RegularExpressions;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed partial class ApiReferenceTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    [Fact]
    public async Task Only_the_scripts_of_the_page_itself_may_stand_in_it()
    {
        var browser = await app.SignInAsync(app.Company.Ada);

        var answer = await browser.GetAsync("/scalar/", TestContext.Current.CancellationToken);
        var again = await browser.GetAsync("/scalar/", TestContext.Current.CancellationToken);
        var page = await answer.ReadPageAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("#app"));
        var nonce = NonceOf(answer);
        Assert.NotEqual(nonce, NonceOf(again));
        Assert.Contains($"script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}';", PolicyOf(answer), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal(nonce, script.GetAttribute("nonce")));
        Assert.DoesNotContain("nonce", PolicyOf(await browser.GetAsync("/company", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PLAN_3_The_page_of_the_interface_names_no_other_host()
    {
        var browser = await app.SignInAsync(app.Company.Ada);

        var page = await browser.GetStringAsync("/scalar/", TestContext.Current.CancellationToken);

        Assert.DoesNotMatch(Address(), page);
        Assert.Contains("\"telemetry\":false", page, StringComparison.Ordinal);
        Assert.Contains("\"withDefaultFonts\":false", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/scalar")]
    [InlineData("/scalar/")]
    [InlineData("/scalar/v1")]
    [InlineData("/scalar/scalar.js")]
    public async Task Only_administrators_get_the_page_of_the_interface(string address)
    {
        foreach (var person in new[] { app.Company.Mia, app.Company.Hanna, app.Company.Tara })
        {
            var browser = await app.SignInAsync(person);

            var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);

            Assert.Equal("/denied", answer.Headers.Location?.ToString());
        }
    }

    private static string PolicyOf(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    private static string NonceOf(HttpResponseMessage answer) => Nonce().Match(PolicyOf(answer)).Groups["nonce"].Value;

    [GeneratedRegex("script-src 'self' 'nonce-(?<nonce>[0-9A-F]{32})'", RegexOptions.ExplicitCapture)]
    private static partial Regex Nonce();

    [GeneratedRegex(@"//[a-z0-9.-]+\.[a-z]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
