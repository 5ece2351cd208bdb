using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using NetArchTest.Rules;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Import;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Tests;

/// <summary>Who may name whom (docs/architecture.md).</summary>
public sealed class HouseArchitectureTests
{
    private const string Web = "SalesDashboard.Web";

    private static readonly Assembly s_web = typeof(Program).Assembly;

    private static readonly Assembly[] s_product =
        [typeof(Deal).Assembly, typeof(LiveEngine).Assembly, typeof(SalesDb).Assembly, typeof(MoveDeal).Assembly, typeof(ImportFiles).Assembly, s_web];

    public static TheoryData<string> PageAreas => [.. s_web.GetTypes().Select(AreaOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(PageAreas))]
    public void No_area_of_pages_names_another_nor_the_api_nor_the_screens(string area)
    {
        string[] others = [.. PageAreas.Select(row => row.Data).Where(other => other != area).Select(other => $"{Web}.Pages.{other}"), $"{Web}.Api", $"{Web}.Screens"];

        Assert.Empty(Namers(s_web, $"{Web}.Pages.{area}", others));
    }

    [Theory]
    [InlineData(Web + ".Api", Web + ".Pages", Web + ".Screens")]
    [InlineData(Web + ".Screens", Web + ".Pages", Web + ".Api")]
    [InlineData(Web + ".Ui", Web + ".Pages", Web + ".Api", Web + ".Screens")]
    public void Api_screens_and_the_common_parts_of_pages_name_no_sibling(string floor, params string[] siblings) =>
        Assert.Empty(Namers(s_web, floor, siblings));

    [Theory]
    [InlineData("SalesDashboard.Live.Engine")]
    [InlineData("SalesDashboard.Live.Book")]
    public void The_engine_and_the_book_know_no_view(string floor) =>
        Assert.Empty(Namers(typeof(LiveEngine).Assembly, floor, "SalesDashboard.Live.Views"));

    [Fact]
    public void The_live_model_knows_no_database_and_no_action() =>
        Assert.Empty(Namers(typeof(LiveEngine).Assembly, "SalesDashboard.Live", "SalesDashboard.Data", "SalesDashboard.Actions", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore"));

    [Fact]
    public void STYLE_26_Nothing_is_async_and_void()
    {
        var voids = s_product.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null);

        Assert.Empty(voids.Select(method => $"{method.DeclaringType?.FullName}.{method.Name}"));
    }

    [Fact]
    public void R_rule_1_Every_page_says_who_may_open_it()
    {
        var pages = s_web.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();

        var undecided = pages.Where(page => !page.GetCustomAttributes(inherit: true).Any(attribute => attribute is IAuthorizeData or IAllowAnonymous));

        Assert.NotEmpty(pages);
        Assert.Empty(undecided.Select(page => page.FullName));
    }

    private static string? AreaOf(Type type)
    {
        var parts = type.Namespace?.Split('.') ?? [];
        return parts is ["SalesDashboard", "Web", "Pages", var area, ..] ? area : null;
    }

    private static IEnumerable<string> Namers(Assembly assembly, string floor, params string[] forbidden) =>
        Types.InAssembly(assembly).That().ResideInNamespace(floor)
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .GetResult().FailingTypes?.Select(type => type.FullName) ?? [];
}
