using System.Globalization;
using Bunit;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Tests.Pages.Deals;

/// <summary>Drops and recalls, all the way to the database and back onto the screen.</summary>
public sealed class BoardMoveTests : StoredPageTest
{
    [Fact]
    public async Task PIPE_38_Drop_is_saved_and_the_card_comes_to_its_place()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        var reply = await DropAsync(page, Company.Open[0].Id, Company.Proposal.Id);

        Assert.Equal(new MoveReply(Accepted: true, "Moved to “Proposal”.", UndoVersion: 2), reply);
        page.WaitForAssertion(() => Assert.Equal("Late deal", page.Find($"[data-stage='{Company.Proposal.Id}'] .title").TextContent));
        Assert.Equal(Company.Proposal.Id, (await DealAsync(Company.Open[0].Id)).StageId);
    }

    [Theory]
    [InlineData("en-US", "Not moved: Ann Head moved this deal to “Proposal” at 9:00\u00A0AM.")]
    [InlineData("ru-RU", "Не перемещено: в 09:00 эту сделку переместили на «Proposal» (Ann Head).")]
    [InlineData("uk-UA", "Не переміщено: о 09:00 цю угоду перемістили на «Proposal» (Ann Head).")]
    [InlineData("es-ES", "No se movió: Ann Head movió este negocio a «Proposal» a las 9:00.")]
    public async Task AHEAD_4_Loser_of_a_race_is_told_where_the_deal_is_who_moved_it_and_when(string culture, string message)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        var seen = new MoveRequest(Company.Open[0].Id, Company.Won.Id, null, 1, Company.New.Id);
        await ChangeAsync("Ann Head", async context =>
        {
            var deal = await context.Deals.SingleAsync(deal => deal.Id == seen.DealId, Ct);
            var proposal = await context.Stages.SingleAsync(stage => stage.Id == Company.Proposal.Id, Ct);
            deal.MoveTo(proposal, "zz", loss: null, StoredCompany.Today, DateTime.UnixEpoch);
        });
        // The page knows the new stage by now; the words go by the one that was seen.
        page.WaitForAssertion(() => Assert.Equal("1", page.Find($"[data-stage='{Company.Proposal.Id}'] .count").TextContent));

        var reply = await DropAsync(page, seen);

        Assert.Equal(new MoveReply(Accepted: false, message), reply);
        Assert.Equal(Company.Proposal.Id, (await DealAsync(seen.DealId)).StageId);
    }

    [Theory]
    [InlineData("en-US", 0, "Not put into “Proposal”: only heads do that. Ask yours.")]
    [InlineData("en-US", 50, "Not put into “Proposal”: above $50 only heads do that. Ask yours.")]
    [InlineData("ru-RU", 50, "Не перенесено на «Proposal»: сделки дороже 50\u00A0$ переводит только руководитель. Обратитесь к нему.")]
    [InlineData("uk-UA", 0, "Не перенесено на «Proposal»: на цей етап переводить лише керівник. Зверніться до нього.")]
    [InlineData("es-ES", 0, "No se pasó a «Proposal»: solo lo hace un jefe. Pídaselo al suyo.")]
    public async Task A_stage_that_heads_enter_says_so_and_the_card_stays(string culture, int limit, string message)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await ChangeAsync("Ann Head", async context => (await context.Stages.SingleAsync(stage => stage.Id == Company.Proposal.Id, Ct)).Admit(limit));
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        var reply = await DropAsync(page, Company.Open[0].Id, Company.Proposal.Id);

        Assert.Equal(new MoveReply(Accepted: false, message), reply);
        Assert.Equal(Company.New.Id, (await DealAsync(Company.Open[0].Id)).StageId);
    }

    [Theory]
    [InlineData("en-US", "Not moved to “New”: the deal is closed. Recall it first.")]
    [InlineData("ru-RU", "Не перемещено на «New»: сделка закрыта. Сначала верните её в работу.")]
    [InlineData("uk-UA", "Не переміщено на «New»: угоду закрито. Спершу поверніть її в роботу.")]
    [InlineData("es-ES", "No se movió a «New»: el negocio está cerrado. Primero reábralo.")]
    public async Task Refused_move_says_why_and_what_to_do(string culture, string message)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        Assert.Equal(new MoveReply(Accepted: false, message), await DropAsync(page, Company.WonDeal.Id, Company.New.Id));
    }

    [Fact]
    public async Task CAB_1_Deal_of_another_person_cannot_be_moved_and_is_not_named()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        var reply = await DropAsync(page, Company.SecretDeal.Id, Company.Proposal.Id);

        Assert.Equal(new MoveReply(Accepted: false, "This deal was deleted or is no longer in your scope."), reply);
        Assert.Equal(Company.New.Id, (await DealAsync(Company.SecretDeal.Id)).StageId);
    }

    [Fact]
    public async Task Rights_are_asked_anew_at_each_drop()
    {
        SignIn(Company.Ann);
        var page = Render<BoardPage>();
        await ChangeAsync("admin", async context =>
            (await context.Employees.SingleAsync(employee => employee.Id == Company.Ann.Id, Ct)).SetRights(Rights.None, Rights.EditAllDeals));

        var reply = await DropAsync(page, Company.Open[0].Id, Company.Proposal.Id);

        Assert.Equal(new MoveReply(Accepted: false, "Not moved: you may look at this deal, but not change it."), reply);
        Assert.Equal(Company.New.Id, (await DealAsync(Company.Open[0].Id)).StageId);
    }

    [Fact]
    public async Task PIPE_33_Lost_stage_asks_for_a_reason_and_cancelling_leaves_the_deal_in_place()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        var drop = DropAsync(page, Company.Open[0].Id, Company.Lost.Id);
        page.WaitForAssertion(() => Assert.Equal("Why was the deal lost?", page.Find("dialog h2").TextContent));
        await page.Find("dialog form").SubmitAsync();

        Assert.Equal("Not moved to “Lost”: choose a lost reason.", page.Find("dialog [role=alert]").TextContent);
        Assert.False(drop.IsCompleted);

        await page.InvokeAsync(page.FindComponent<Sheet>().Instance.CloseAsync);

        Assert.Equal(new MoveReply(Accepted: false, "Not moved: no reason was given."), await drop);
        Assert.Equal(StageKind.Open, (await DealAsync(Company.Open[0].Id)).Kind);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("dialog")));
    }

    [Fact]
    public async Task AHEAD_16_Reason_that_says_nothing_needs_a_comment()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        var drop = DropAsync(page, Company.Open[0].Id, Company.Lost.Id);
        page.WaitForElement("dialog");
        await page.Find($"dialog input[value='{Company.Other.Id}']").ChangeAsync(new() { Value = true });
        await page.Find("dialog form").SubmitAsync();

        Assert.Contains("Write one.", page.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal);

        await page.Find("dialog textarea").ChangeAsync(new() { Value = " Bought a horse " });
        await page.Find("dialog form").SubmitAsync();

        Assert.True((await drop).Accepted);
        var deal = await DealAsync(Company.Open[0].Id);
        Assert.Equal((StageKind.Lost, Company.Other.Id, "Bought a horse"), (deal.Kind, deal.LostReasonId, deal.LostComment));
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("article").Count));
    }

    [Fact]
    public async Task Page_that_goes_while_it_asks_moves_nothing()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        var drop = DropAsync(page, Company.Open[0].Id, Company.Lost.Id);
        page.WaitForElement("dialog");

        await DisposeComponentsAsync();

        Assert.False((await drop).Accepted);
        Assert.Equal(StageKind.Open, (await DealAsync(Company.Open[0].Id)).Kind);
    }

    [Fact]
    public void PIPE_48_Manager_has_no_recall()
    {
        SignIn(Company.Bob);

        var page = Render<BoardPage>(parameters => parameters.Add(p => p.DealId, Company.WonDeal.Id));

        page.WaitForElement("dialog");
        Assert.DoesNotContain("Recall", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_49_PIPE_51_Head_recalls_a_won_deal_after_a_confirmation()
    {
        SignIn(Company.Ann);
        var page = Render<BoardPage>(parameters => parameters.Add(p => p.DealId, Company.WonDeal.Id));
        page.WaitForElement("dialog");

        await Button(page, "Recall deal").ClickAsync();

        Assert.Equal(StageKind.Won, (await DealAsync(Company.WonDeal.Id)).Kind);

        await page.Find("#recall-reason").ChangeAsync(new() { Value = "Signed by mistake" });
        await Button(page, "Recall deal").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("Recalled to “Proposal”.", page.Find("dialog [role=status]").TextContent));
        Assert.Equal(Company.Proposal.Id, (await DealAsync(Company.WonDeal.Id)).StageId);
        Assert.Equal("Signed by mistake", await ReadAsync(context => context.Journal.OrderByDescending(entry => entry.Sequence).Select(entry => entry.Reason).FirstAsync(Ct)));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<BoardPage> page, string name) =>
        page.FindAll("dialog button").Single(button => button.TextContent == name);

    private async Task<MoveReply> DropAsync(IRenderedComponent<BoardPage> page, long dealId, long stageId) =>
        await DropAsync(page, await RequestAsync(dealId, stageId));

    private async Task<MoveRequest> RequestAsync(long dealId, long stageId)
    {
        var deal = await DealAsync(dealId);
        return new MoveRequest(dealId, stageId, null, deal.Version, deal.StageId);
    }

    private static Task<MoveReply> DropAsync(IRenderedComponent<BoardPage> page, MoveRequest request) =>
        page.InvokeAsync(() => page.FindComponent<BoardView>().Instance.MoveAsync(request));
}
