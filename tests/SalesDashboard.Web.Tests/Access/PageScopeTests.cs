using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>
/// R-goal 39 for pages: every page of the product under every address that somebody could try, as four people. The pages are
/// read from the program itself, so that a new one is asked too.
/// </summary>
public sealed partial class PageScopeTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const int MostIds = 14;

    /// <summary>Who, whose records may be read, and with whom they may write besides: those stand in the chat by their names.</summary>
    public static IEnumerable<TheoryDataRow<string, string[], string[]>> Actors =>
    [
        new("Mia", ["Mia"], ["Max", "Hanna"]),
        new("Eva", ["Eva"], ["Emil", "Henry"]),
        new("Henry", ["Henry", "Eva", "Emil"], ["Hanna"]),
        new("Hanna", ["Hanna", "Henry", "Mia", "Max", "Eva", "Emil"], []),
    ];

    [Theory, MemberData(nameof(Actors))]
    public async Task R_goal_39_CAB_1_CAB_2_No_page_under_any_address_holds_a_canary_out_of_scope(string name, string[] visible, string[] correspondents)
    {
        using var browser = await app.SignInAsync(app.Company.People.Single(person => NameOf(person) == name));
        foreach (var address in Addresses())
        {
            using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var allowed = address.StartsWith("/messages", StringComparison.Ordinal) ? visible.Concat(correspondents) : visible;
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.All(app.Company.People.Where(person => !allowed.Contains(NameOf(person))), person =>
                Assert.False(text.Contains(person.Canary, StringComparison.Ordinal), $"{address} shows {name} something of {NameOf(person)}."));
        }
    }

    [Theory]
    [InlineData("/team?view=ranking")]
    [InlineData("/team?view=departments")]
    public async Task CAB_2_CAB_3_The_same_page_holds_the_own_people_of_a_head_and_everybody_for_top_management(string address)
    {
        foreach (var (name, sellers) in new[] { ("Henry", 2), ("Hanna", 4), ("Tara", 4) })
        {
            using var browser = await app.SignInAsync(app.Company.People.Single(person => NameOf(person) == name));
            var text = await browser.GetStringAsync(address, TestContext.Current.CancellationToken);

            Assert.Equal(sellers, app.Company.Sellers.Count(seller => text.Contains(seller.Canary, StringComparison.Ordinal)));
        }
    }

    /// <summary>The pages with their parameters filled in: ids of employees, deals and clients, the month, and the ways to narrow.</summary>
    private static IEnumerable<string> Addresses() => typeof(Program).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(ComponentBase)) && type.GetCustomAttribute<AllowAnonymousAttribute>() is null)
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .SelectMany(route => Filled(route.Template))
        .Concat(["/team?view=departments", "/team?view=ranking", "/company?by=department", "/company?region=1", "/company?region=2", "/company?city=3", "/company?department=1", "/deals?view=list"])
        .Where(address => !address.StartsWith("/bench", StringComparison.Ordinal));

    private static IEnumerable<string> Filled(string template)
    {
        var month = Parameter().Replace(template, match => match.Value.Contains(":long", StringComparison.Ordinal) ? match.Value : "2026-11");
        return month.Contains('{', StringComparison.Ordinal)
            ? Enumerable.Range(1, MostIds).Select(id => Parameter().Replace(month, $"{id}"))
            : [month];
    }

    private static string NameOf(TestPerson person) => person.Canary.Split('-')[1];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
