using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Pipelines;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Pipelines;
using SalesDashboard.Web.Pages.Pipelines.Parts;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Pipelines;

public sealed class PipelineSettingsPageTests : StoredPageTest
{
    [Fact]
    public async Task PIPE_13_PIPE_14_PIPE_16_Create_opens_an_empty_form_that_refuses_what_does_not_fit_and_makes_a_pipeline()
    {
        SignIn(Company.Ann);
        var page = Render<PipelineSettingsPage>();
        Assert.Equal("New pipeline", page.Find("h1").TextContent);

        await page.Find("form.form").SubmitAsync();
        Assert.StartsWith("Not saved: give the pipeline a name", page.Find("[role=status].bad").TextContent, StringComparison.Ordinal);

        await page.Find("#pipeline-name").ChangeAsync("Retail");
        await page.Find("#pipeline-label").ChangeAsync("1234567890123");
        Assert.Equal("13 of at most 12 characters", page.Find("#pipeline-label-hint").TextContent);
        await page.Find("form.form").SubmitAsync();
        Assert.Equal("Not saved: the chat label “1234567890123” has 13 characters; at most 12 fit.", page.Find("[role=status].bad").TextContent);

        await page.Find("#pipeline-label").ChangeAsync("123456789012");
        await page.Find("#pipeline-bill").ChangeAsync("1 250,5");
        await page.Find("form.form").SubmitAsync();

        var made = await ReadAsync(context => context.Pipelines.AsNoTracking().Include(pipeline => pipeline.Stages).SingleAsync(pipeline => pipeline.Name == "Retail", Ct));
        Assert.Equal((1250.5m, "123456789012"), (made.AverageBill ?? 0, made.ChatLabel));
        Assert.Equal(["New lead", "In work", "Offer sent", "Won", "Lost"], made.Stages.OrderBy(stage => stage.Order).Select(stage => stage.Name));
        Assert.EndsWith($"settings/board/{made.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_4_PIPE_15_PIPE_17_PIPE_27_PIPE_35_An_existing_pipeline_is_named_and_its_settings_change()
    {
        var page = OpenSettings();
        Assert.Equal("Sales", page.Find("h1").TextContent);

        await page.Find("#pipeline-name").ChangeAsync("Sales EU");
        await page.Find("input[name=mode]:not([checked])").ChangeAsync(true);
        await page.FindAll("input[name=choice]")[1].ChangeAsync(true);
        await page.FindAll("input[name=balance]")[1].ChangeAsync(true);
        Assert.Contains("no rule of the sales tunnel adds them", page.Markup, StringComparison.Ordinal);
        await page.Find("form.form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Sales EU", page.Find("h1").TextContent));
        var pipeline = await ReadAsync(context => context.Pipelines.SingleAsync(pipeline => pipeline.Id == Company.Pipeline.Id, Ct));
        Assert.Equal((DistributionMode.Even, LeadChoice.Related, LeadBalance.Fewest), (pipeline.Distribution, pipeline.Choice, pipeline.Balance));
    }

    [Fact]
    public async Task Who_may_enter_a_stage_is_an_amount_heads_only_or_nothing()
    {
        var page = OpenSettings();
        AngleSharp.Dom.IElement Limit() => page.FindAll(".stage .amount")[1];
        Task<decimal?> SavedAsync() => ReadAsync(context => context.Stages.Where(stage => stage.Id == Company.Proposal.Id).Select(stage => stage.ManagerLimit).SingleAsync(Ct));

        await Limit().ChangeAsync("1 500 000");
        Assert.Equal(1_500_000m, await SavedAsync());
        page.WaitForAssertion(() => Assert.Equal(1_500_000m, page.FindComponents<StageFields>()[1].Instance.Row.Stage.ManagerLimit));
        Assert.Equal("1,500,000", Limit().GetAttribute("value"));

        await Limit().ChangeAsync("much");
        Assert.Equal("Not saved: the limit of “Proposal” is an amount from 0, or nothing for any.", page.Find("[role=status].bad").TextContent);
        Assert.Equal(1_500_000m, await SavedAsync());

        await Limit().ChangeAsync("0");
        Assert.Equal(0m, await SavedAsync());
        page.WaitForAssertion(() => Assert.Equal(0, page.FindComponents<StageFields>()[1].Instance.Row.Stage.ManagerLimit));
        Assert.Equal("0", Limit().GetAttribute("value"));
        await Limit().ChangeAsync("");
        Assert.Null(await SavedAsync());
    }

    [Fact]
    public async Task PIPE_35_Who_saves_second_is_told_sees_how_it_is_now_and_can_save()
    {
        var page = OpenSettings();
        await page.Find("#pipeline-bill").ChangeAsync("777");
        await ChangeAsync("somebody", async context => (await context.Pipelines.SingleAsync(Ct)).SetChatLabel("THEIRS"));

        await page.Find("form.form").SubmitAsync();
        Assert.StartsWith("Not saved: somebody changed this meanwhile. This is how it is now", page.Find("[role=status].bad").TextContent, StringComparison.Ordinal);
        Assert.Equal("THEIRS", page.Find("#pipeline-label").GetAttribute("value"));

        await page.Find("#pipeline-bill").ChangeAsync("777");
        await page.Find("form.form").SubmitAsync();
        var saved = await ReadAsync(context => context.Pipelines.SingleAsync(Ct));
        Assert.Equal(("THEIRS", 777m), (saved.ChatLabel, saved.AverageBill));
    }

    [Fact]
    public async Task PIPE_11_The_order_and_the_card_fields_of_the_board_are_set_and_every_board_follows()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("deals");
        var page = OpenSettings();
        var board = Render<BoardPage>();
        Assert.Equal("Late deal", board.Find("article .title").TextContent);

        await page.Find("#pipeline-sort").ChangeAsync(nameof(BoardSort.Sum));
        await Field("Owner").ChangeAsync(false);
        await Field("Next step").ChangeAsync(false);
        await Field("Created").ChangeAsync(true);
        await Field("Expected").ChangeAsync(true);
        await Field("Source").ChangeAsync(true);
        Assert.True(Field("Product").HasAttribute("disabled"));
        await page.Find("form.form").SubmitAsync();

        board.WaitForAssertion(() => Assert.Equal("Idle deal", board.Find("article .title").TextContent));
        Assert.Equal("Prime Auto · closes Dec\u00A018 · since Nov\u00A015", board.Find("article .client").TextContent);
        Assert.Empty(board.FindAll("article .avatar, article .step"));
        Assert.Equal("Sum", board.Find("select[aria-label='Order of the cards'] option[selected]").GetAttribute("value"));

        await board.Find("select[aria-label='Order of the cards']").ChangeAsync(nameof(BoardSort.Manual));
        board.WaitForAssertion(() => Assert.Equal("Late deal", board.Find("article .title").TextContent));
        Assert.EndsWith("sort=manual", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);

        AngleSharp.Dom.IElement Field(string name) =>
            page.FindAll(".card-fields label").Single(label => label.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("input")!;
    }

    [Fact]
    public async Task PIPE_26_The_form_stops_warning_when_a_rule_adds_leads()
    {
        var page = OpenSettings();
        await page.Find("input[name=mode]:not([checked])").ChangeAsync(true);
        Assert.NotEmpty(page.FindAll(".alert.warn"));

        await ChangeAsync("admin", context =>
        {
            var rule = new Domain.Automation.TunnelRule("Web");
            rule.When(Domain.Automation.TunnelEvent.ClientCreated, null, null, null, null, null);
            rule.Then(Domain.Automation.TunnelAction.AddToPipeline, Company.Pipeline.Id, null, Domain.Activities.ActivityType.Task, null, 0);
            context.Add(rule);
            return Task.CompletedTask;
        });

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".alert.warn")));
    }

    [Fact]
    public async Task PIPE_18_PIPE_28_Members_come_and_go_with_a_limit_and_absences()
    {
        var page = OpenSettings();
        await page.Find("select[aria-label='Add a member']").ChangeAsync($"{Company.Bob.Id}");
        page.WaitForAssertion(() => Assert.Contains("Bob Seller", page.Find(".members").TextContent, StringComparison.Ordinal));

        await page.Find(".members .number").ChangeAsync("0");
        Assert.StartsWith("Not saved: the most open deals", page.Find("[role=status].bad").TextContent, StringComparison.Ordinal);
        await page.Find(".members .number").ChangeAsync("12");
        await page.Find("[aria-label='Absence of Bob Seller'] button.button").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("away", page.Find(".members .chip").TextContent, StringComparison.Ordinal));
        Assert.Equal(12, (await ReadAsync(context => context.PipelineMembers.SingleAsync(Ct))).Capacity);

        await page.Find("[aria-label^='Remove the absence']").ClickAsync();
        await page.Find("[aria-label='Remove Bob Seller']").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("No members yet", page.Markup, StringComparison.Ordinal));
        Assert.Equal(0, await ReadAsync(context => context.Absences.CountAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_18_Two_members_added_before_the_screen_follows_are_both_in()
    {
        var page = OpenSettings();
        var list = page.FindComponent<MemberList>().Instance;

        await page.InvokeAsync(async () =>
        {
            await list.Put.InvokeAsync(new SavePipeline.Member(Company.Bob.Id, null));
            await list.Put.InvokeAsync(new SavePipeline.Member(Company.Ann.Id, null));
        });

        Assert.Equal(2, await ReadAsync(context => context.PipelineMembers.CountAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_29_PIPE_31_PIPE_32_Stages_are_added_renamed_coloured_and_configured()
    {
        var page = OpenSettings();
        await page.Find("form.add input").ChangeAsync("Demo");
        await page.Find("form.add").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["New", "Proposal", "Demo", "Won", "Lost"], Names(page)));

        await page.FindAll("input[aria-label='Name of the stage']")[2].ChangeAsync("Show");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-label='Delete Show']")));
        Assert.Equal("Show", Names(page)[2]);
        await page.FindAll("input[type=color]")[2].ChangeAsync("#2b59d9");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".stage[style*='#2b59d9']")));
        var lost = page.FindAll(".ordered > li")[4];
        await page.InvokeAsync(() => lost.QuerySelector("input[type=checkbox]")!.ChangeAsync(false));

        page.WaitForAssertion(() => Assert.False(Engine.Read(book => book.Catalog.Stages[Company.Lost.Id].AsksLostReason)));
        await page.FindAll("input[aria-label='Name of the stage']")[2].ChangeAsync("Won");
        Assert.Equal("Not saved: this pipeline has a stage “Won” already.", page.Find("[role=status].bad").TextContent);
    }

    [Fact]
    public async Task PIPE_29_Deleting_a_stage_with_deals_asks_for_a_target_and_moves_them()
    {
        var page = OpenSettings();
        await page.Find("[aria-label='Delete New']").ClickAsync();
        Assert.StartsWith("5 deals stand in “New”", page.Find(".ask p").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".ask .primary").HasAttribute("disabled"));

        await page.Find(".ask select").ChangeAsync($"{Company.Proposal.Id}");
        await page.Find(".ask .primary").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal(["Proposal", "Won", "Lost"], Names(page)));
        Assert.Equal(5, await ReadAsync(context => context.Deals.CountAsync(deal => deal.StageId == Company.Proposal.Id, Ct)));
    }

    [Fact]
    public async Task PIPE_30_Columns_are_swapped_by_button_drag_and_key_and_the_board_follows()
    {
        var page = OpenSettings();

        await page.Find("[aria-label='Move New down']").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(["Proposal", "New", "Won", "Lost"], Names(page)));
        Assert.Equal(["Proposal", "New"], Engine.Read(book => book.Catalog.StagesOf(Company.Pipeline.Id)).Take(2).Select(stage => stage.Name));

        // What the script calls after a drop or an arrow key on the handle.
        await page.InvokeAsync(() => page.FindComponent<OrderedList<StageRow>>().Instance.MoveAsync(Company.New.Id, 0));

        page.WaitForAssertion(() => Assert.Equal(["New", "Proposal", "Won", "Lost"], Names(page)));
    }

    [Fact]
    public async Task PIPE_19_PIPE_1_The_queue_is_shown_alarms_the_head_and_a_lead_is_given_by_hand()
    {
        await ChangeAsync("admin", async context =>
        {
            var pipeline = await context.Pipelines.Include(it => it.Members).SingleAsync(Ct);
            pipeline.AddMember(await context.Employees.SingleAsync(it => it.Id == Company.Bob.Id, Ct));
            context.Add(new Domain.Clients.Client("Waiting Ltd", Domain.Clients.ClientKind.Company));
        });
        var client = await ReadAsync(context => context.Clients.SingleAsync(it => it.Name == "Waiting Ltd", Ct));
        SignIn(Company.Ann);
        var alarm = Render<Web.Ui.Pipelines.WaitingAlarm>();
        Assert.Empty(alarm.FindAll("aside"));

        var added = await Services.GetRequiredService<AddToPipeline>().ExecuteAsync(new(Company.Pipeline.Id, [client.Id]), Domain.Access.Caller.System("test"), Ct);

        Assert.IsType<AddToPipeline.Waiting>(Assert.Single(Assert.IsType<AddToPipeline.Done>(added).Items));
        alarm.WaitForAssertion(() => Assert.Contains("1 lead waits for a manager in “Sales”.", alarm.Find("aside").TextContent, StringComparison.Ordinal));
        var page = OpenSettings();
        Assert.Contains("Waiting Ltd", page.Find("#queue").TextContent, StringComparison.Ordinal);
        await page.Find("select[aria-label='Give Waiting Ltd to']").ChangeAsync($"{Company.Bob.Id}");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#queue")));
        alarm.WaitForAssertion(() => Assert.Empty(alarm.FindAll("aside")));
        Assert.Equal(Company.Bob.Id, (await ReadAsync(context => context.Deals.SingleAsync(deal => deal.ClientId == client.Id, Ct))).OwnerId);
    }

    [Fact]
    public async Task PIPE_35_Who_may_not_manage_pipelines_gets_no_editor_not_even_half_way()
    {
        SignIn(Company.Bob);
        Assert.Empty(Render<PipelineSettingsPage>(parameters => parameters.Add(it => it.PipelineId, Company.Pipeline.Id)).FindAll("form"));
        Assert.Empty(Render<LostReasonsPage>().FindAll("form"));

        var page = OpenSettings();
        await ChangeAsync("admin", async context =>
            (await context.Employees.SingleAsync(employee => employee.Id == Company.Ann.Id, Ct)).SetRights(Rights.None, Rights.ManagePipelines));
        await page.Find("#pipeline-name").ChangeAsync("Mine");
        await page.Find("form.form").SubmitAsync();

        Assert.StartsWith("Not saved: you may not manage pipelines", page.Find("[role=status].bad").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_that_is_not_there_is_not_found()
    {
        SignIn(Company.Ann);
        Render<PipelineSettingsPage>(parameters => parameters.Add(it => it.PipelineId, 777));

        Assert.Equal(1, NotFounds);
    }

    private static List<string?> Names(IRenderedComponent<PipelineSettingsPage> page) =>
        [.. page.FindAll("input[aria-label='Name of the stage']").Select(input => input.GetAttribute("value"))];

    private IRenderedComponent<PipelineSettingsPage> OpenSettings()
    {
        SignIn(Company.Ann);
        return Render<PipelineSettingsPage>(parameters => parameters.Add(it => it.PipelineId, Company.Pipeline.Id));
    }
}
