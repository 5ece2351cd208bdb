using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Pages.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>One story on one empty database: the steps build upon each other.</summary>
public sealed class SetupTests(EmptyAppFactory app) : IClassFixture<EmptyAppFactory>
{
    private const string Password = "nine quiet lanterns";

    [Fact]
    public async Task PLAN_4_The_setup_code_makes_the_first_administrator_once()
    {
        var browser = app.Visitor();
        var code = app.Services.GetRequiredService<SetupCode>().Value ?? "";
        Assert.Equal("/setup", PathOf(await browser.GetAsync("/signin", TestContext.Current.CancellationToken)));

        Assert.StartsWith("Wrong setup code.", await ErrorAsync(await SetUpAsync(browser, "AAAA-BBBB-CCCC-DDDD", Password, "EUR")), StringComparison.Ordinal);
        Assert.StartsWith("This password is easy to guess.", await ErrorAsync(await SetUpAsync(browser, code, "salesdashboard1", "EUR")), StringComparison.Ordinal);
        Assert.StartsWith("“EURO” is not", await ErrorAsync(await SetUpAsync(browser, code, Password, "EURO")), StringComparison.Ordinal);

        var created = await SetUpAsync(browser, code.ToLowerInvariant().Insert(4, "-"), Password, "eur");

        Assert.Equal("/company", PathOf(created));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/company", TestContext.Current.CancellationToken)).StatusCode);
        var settings = app.Services.GetRequiredService<LiveEngine>().Read(book => book.Settings);
        Assert.Equal((AccountingMode.Invoices, "EUR"), (settings.ChosenMode, settings.Currency));

        var second = app.Visitor();
        Assert.Equal("/signin", PathOf(await second.GetAsync("/setup", TestContext.Current.CancellationToken)));
        var factory = app.Services.CreateScope();
        var again = await factory.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateAsync(
            new(code, "eve@example.com", "Eve", Password, AccountingMode.Deals, "USD"), TestContext.Current.CancellationToken);
        Assert.IsType<FirstAdministrator.TooLate>(again);
        factory.Dispose();
    }

    private static Task<HttpResponseMessage> SetUpAsync(HttpClient browser, string code, string password, string currency) => browser.SubmitAsync(
        "/setup",
        "setup",
        ("Form.Code", code),
        ("Form.Name", "Ada Lovelace"),
        ("Form.Email", "ada@example.com"),
        ("Form.Password", password),
        ("Form.Mode", "Invoices"),
        ("Form.Currency", currency));

    private static async Task<string?> ErrorAsync(HttpResponseMessage answer) => (await answer.ReadPageAsync()).QuerySelector("p[role=alert]")?.TextContent;

    private static string? PathOf(HttpResponseMessage answer) => answer.Headers.Location?.ToString().Replace("http://localhost", "", StringComparison.Ordinal);
}
