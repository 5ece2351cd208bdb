using Bunit;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Pages.Pipelines;
using SalesDashboard.Web.Pages.Pipelines.Parts;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Pipelines;

public sealed class LostReasonsPageTests : StoredPageTest
{
    [Fact]
    public async Task PIPE_32_PIPE_34_Reasons_are_added_named_ordered_clarified_and_retired()
    {
        SignIn(Company.Ann);
        var page = Render<LostReasonsPage>();
        Assert.Equal(["Price", "Other"], Names(page));

        await page.Find("form.add input").ChangeAsync("Rival");
        await page.Find("form.add").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["Price", "Other", "Rival"], Names(page)));
        await page.InvokeAsync(() => page.FindComponent<OrderedList<LostReasonSnapshot>>().Instance.MoveAsync(Company.Price.Id, 2));
        page.WaitForAssertion(() => Assert.Equal(["Other", "Rival", "Price"], Names(page)));

        await page.FindAll("textarea")[1].ChangeAsync("Cheaper\nQuicker");
        await page.FindAll("input[type=checkbox]")[5].ChangeAsync(false);

        page.WaitForAssertion(() => Assert.False(Engine.Read(book => book.Catalog.LostReasons[Company.Price.Id].IsActive)));
        var rival = await ReadAsync(context => context.LostReasons.SingleAsync(reason => reason.Name == "Rival", Ct));
        Assert.Equal("Cheaper\nQuicker", rival.Clarifications);
        await page.FindAll("input[aria-label='Name of the reason']")[0].ChangeAsync("rival");
        Assert.Equal("Not saved: there is a reason “rival” already.", page.Find("[role=status].bad").TextContent);
    }

    private static List<string?> Names(IRenderedComponent<LostReasonsPage> page) =>
        [.. page.FindAll("input[aria-label='Name of the reason']").Select(input => input.GetAttribute("value"))];
}
