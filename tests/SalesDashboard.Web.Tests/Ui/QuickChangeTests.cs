using Bunit;
using Microsoft.AspNetCore.Components.Rendering;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Tests.Ui;

/// <summary>Who chooses faster than the page follows gets what was chosen last.</summary>
public sealed class QuickChangeTests : LivePageTest
{
    [Fact(Timeout = 60_000)]
    public async Task CARD_4_The_newest_of_many_quick_choices_is_shown_and_followed()
    {
        var page = Open<MonthPage>(SampleCompany.Director, "company");

        await page.InvokeAsync(() => Task.WhenAll(Enumerable.Range(1, 10).Select(month => page.Instance.ChooseAsync(new Month(2026, month)))))
            .WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("2026-10 0", page.Markup);
        Company.Sell(SampleCompany.Nadia, 500, new DateOnly(2026, 10, 5));
        page.WaitForAssertion(() => Assert.Equal("2026-10 500", page.Markup));
    }

    [Fact(Timeout = 60_000)]
    public async Task CARD_4_To_and_fro_ends_where_it_began()
    {
        var page = Open<MonthPage>(SampleCompany.Director, "company");
        await page.InvokeAsync(() => page.Instance.ChooseAsync(new Month(2026, 9))).WaitAsync(TestContext.Current.CancellationToken);

        await page.InvokeAsync(() => Task.WhenAll(page.Instance.ChooseAsync(new Month(2026, 8)), page.Instance.ChooseAsync(new Month(2026, 9))))
            .WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("2026-09 0", page.Markup);
        Company.Sell(SampleCompany.Nadia, 300, new DateOnly(2026, 9, 7));
        page.WaitForAssertion(() => Assert.Equal("2026-09 300", page.Markup));
    }

    private sealed class MonthPage : LivePage<CompanyView>
    {
        private Month _month = SampleCompany.November;

        public async Task ChooseAsync(Month month)
        {
            _month = month;
            await RefreshSpecAsync();
            StateHasChanged();
        }

        protected override ViewSpec<CompanyView>? SpecFor(Caller caller) => new CompanySpec(caller.Scope, _month);

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, FormattableString.Invariant($"{View?.Month} {View?.Total.Measures.Fact:0}"));
    }
}
