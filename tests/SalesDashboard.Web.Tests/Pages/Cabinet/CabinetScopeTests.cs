using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Cabinet;

/// <summary>Canary texts: what a page of somebody out of scope shows of them is a leak (CAB-1, CAB-2, R-goal 39).</summary>
public sealed class CabinetScopeTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string Week = "week/2026-W47";

    [Theory]
    [InlineData("Mia", new[] { "Mia" })]
    [InlineData("Eva", new[] { "Eva" })]
    [InlineData("Henry", new[] { "Henry", "Eva", "Emil" })]
    [InlineData("Hanna", new[] { "Hanna", "Mia", "Max", "Henry", "Eva", "Emil" })]
    [InlineData("Tara", new[] { "Mia", "Max", "Eva", "Emil", "Hanna", "Henry", "Tara", "Ada" })]
    public async Task CAB_1_CAB_2_CAB_3_Cabinets_open_for_those_in_scope_and_show_nothing_of_others(string actor, string[] visible)
    {
        using var browser = await app.SignInAsync(Person(actor));
        foreach (var address in new[] { "/me", $"/me/{Week}", "/me/plans", "/me/plans/2026-W47" })
        {
            AssertClean($"{actor} {address}", await TextAsync(browser, address, HttpStatusCode.OK), [actor]);
        }

        foreach (var seller in app.Company.Sellers)
        {
            var name = NameOf(seller);
            foreach (var page in new[] { "", "/2026-11", $"/{Week}", "/plans", "/plans/2026-W47" })
            {
                var text = await TextAsync(browser, $"/people/{seller.Id}{page}", visible.Contains(name) ? HttpStatusCode.OK : HttpStatusCode.NotFound);
                AssertClean($"{actor} {seller.Id}{page}", text, visible.Contains(name) ? [name, actor] : [actor]);
            }

            Assert.Equal(visible.Contains(name), (await TextAsync(browser, $"/people/{seller.Id}/{Week}", null)).Contains(seller.Canary, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task CAB_1_A_colleague_s_cabinet_is_answered_like_that_of_nobody()
    {
        using var mia = await app.SignInAsync(app.Company.Mia);

        foreach (var page in new[] { "", $"/{Week}", "/plans" })
        {
            var foreign = await TextAsync(mia, $"/people/{app.Company.Max.Id}{page}", HttpStatusCode.NotFound);
            var nobody = await TextAsync(mia, $"/people/777777{page}", HttpStatusCode.NotFound);
            Assert.Equal(Visible(nobody), Visible(foreign));
        }
    }

    [Fact]
    public async Task CAB_1_What_a_colleague_does_is_pushed_to_no_page_of_mine()
    {
        var engine = app.Services.GetRequiredService<LiveEngine>();
        var (mia, max) = (app.Company.Mia, app.Company.Max);
        var spec = new WeekSpec(new SalesScope.Employee(mia.Id), mia.Id, null);
        var month = new MyMonthSpec(new SalesScope.Employee(mia.Id), mia.Id, null);
        var before = engine.Read(spec);

        await app.ChangeAsync(context =>
        {
            var employee = context.Employees.Single(employee => employee.Id == max.Id);
            context.Activities.Add(new Activity(ActivityType.Task, employee, SalesAppFactory.Today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc)));
            return Task.CompletedTask;
        });

        Assert.Equal(before, engine.Read(spec));
        var effect = new Effect(Touch.Activities | Touch.Cards, max.Id, max.Id);
        Assert.Equal((false, false), engine.Read(book => (spec.IsTouchedBy(effect, book), month.IsTouchedBy(effect, book))));
        Assert.Null(engine.Read(new WeekSpec(new SalesScope.Employee(mia.Id), max.Id, null)).Person);
        Assert.Empty(engine.Read(new WeekSpec(new SalesScope.Employee(mia.Id), max.Id, null)).Lines);
    }

    private static async Task<string> TextAsync(HttpClient browser, string address, HttpStatusCode? status)
    {
        var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        if (status is not null)
        {
            Assert.True(answer.StatusCode == status, $"{address} answers {answer.StatusCode}, not {status}.");
        }

        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The text between tags: marks of the framework differ from request to request.</summary>
    private static string Visible(string html) => Regex.Replace(
        html, "<script.*?</script>|<!--.*?-->|<[^>]*>", " ", RegexOptions.Singleline, TimeSpan.FromSeconds(5));

    private void AssertClean(string place, string text, string[] visible)
    {
        foreach (var person in app.Company.People.Where(person => !visible.Contains(NameOf(person))))
        {
            Assert.False(text.Contains(person.Canary, StringComparison.Ordinal), $"{place} shows something of {NameOf(person)}.");
        }
    }

    private TestPerson Person(string name) => app.Company.People.Single(person => NameOf(person) == name);

    private static string NameOf(TestPerson person) => person.Email.Split('@')[0];
}
