using Bunit;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Deals;

public sealed class BoardRenderTests : ComponentTest
{
    private readonly ColumnModel _first = Column(1, Card(11), Card(12));
    private readonly ColumnModel _second = Column(2, Card(21));
    private readonly ColumnModel _won = new(3, "Won", StageTone.Won, 7, 0, []);
    private readonly ColumnModel _lost = new(4, "Lost", StageTone.Lost, 2, 0, []);

    [Fact]
    public void Column_is_drawn_again_only_for_another_instance()
    {
        var board = Board([_first, _second]);
        var columns = board.FindComponents<BoardColumn>();

        board.Render(parameters => parameters.Add(p => p.Columns, [_first, _second with { Count = 9 }]));

        Assert.Equal(1, columns[0].RenderCount);
        Assert.Equal(2, columns[1].RenderCount);
    }

    [Fact]
    public void A_changed_card_keeps_its_place_and_shows_its_new_face()
    {
        var board = Board([_first]);

        board.Render(parameters => parameters.Add(p => p.Columns, [_first with { Cards = [Card(11), Drawn(Words(12) with { Title = "Renamed" }, "<b>new</b>")] }]));

        Assert.Equal(["11", "12"], board.FindAll("article").Select(card => card.GetAttribute("data-id")));
        Assert.Equal("new", board.Find("[data-id='12'] b").TextContent);
        Assert.StartsWith("Renamed", board.Find("[data-id='12']").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Closed_stages_are_drop_targets_and_menu_entries_but_no_columns()
    {
        var board = Board([_first, _second, _won, _lost]);

        Assert.Equal(["1", "2"], board.FindAll("section").Select(column => column.GetAttribute("data-stage")));
        Assert.Equal(["3", "4"], board.FindAll("[data-closed]").Select(target => target.GetAttribute("data-stage")));
        Assert.Equal(["1", "2", "3", "4"], board.FindAll("[role=menuitem]").Select(entry => entry.GetAttribute("data-target")));
    }

    [Fact]
    public void Head_of_a_column_counts_the_deals_that_are_not_shown()
    {
        var board = Board([_first with { Count = 118, Sum = 4_670_000 }]);

        Assert.Equal("118", board.Find(".count").TextContent);
        Assert.Equal("₴4.67M", board.Find(".sum").TextContent);
        Assert.Equal("Show 30 more of 116", board.Find(".show-more").TextContent);
    }

    [Fact]
    public async Task Show_more_names_its_stage()
    {
        long? asked = null;
        var board = Render<BoardView>(parameters => Fill(parameters, [_first with { Count = 90 }]).Add(p => p.ShowMore, (long stage) => asked = stage));

        await board.Find(".show-more").ClickAsync();

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Card_opens_its_deal()
    {
        long? opened = null;
        var board = Render<BoardView>(parameters => Fill(parameters, [_first]).Add(p => p.Open, (long deal) => opened = deal));

        await board.InvokeAsync(() => board.Instance.OpenAsync(12));

        Assert.Equal(12, opened);
    }

    [Fact]
    public async Task Move_to_a_stage_of_another_board_never_reaches_the_page()
    {
        var reached = false;
        var board = Render<BoardView>(parameters => Fill(parameters, [_first], _ => reached = true));

        var reply = await board.InvokeAsync(() => board.Instance.MoveAsync(new MoveRequest(11, 99, null, 1, 1)));

        Assert.False(reached);
        Assert.False(reply.Accepted);
        Assert.Equal("This stage is not on the board any more. Reload the page.", reply.Message);
    }

    [Fact]
    public async Task Move_reaches_the_page_with_the_version_that_was_seen()
    {
        MoveRequest? reached = null;
        var board = Render<BoardView>(parameters => Fill(parameters, [_first, _won], request => reached = request));

        var reply = await board.InvokeAsync(() => board.Instance.MoveAsync(new MoveRequest(11, 3, null, 5, 1)));

        Assert.Equal(new MoveRequest(11, 3, null, 5, 1), reached);
        Assert.True(reply.Accepted);
    }

    [Fact]
    public void Card_tells_urgency_in_text_and_not_by_colour_alone()
    {
        var overdue = Words(11) with { NextStep = "5 Nov", Tone = NextStepTone.Overdue, Amount = "–" };

        var face = Render<CardFace>(parameters => parameters.Add(p => p.Card, overdue));

        Assert.Equal("! 5 Nov", face.Find(".step").TextContent);
        Assert.Equal("–", face.Find(".amount").TextContent);
        Assert.Equal("1", face.Find(".title").GetAttribute("data-version"));
        Assert.Equal("Deal 11, Prime Auto, –, 5 Nov, Olena Kovalenko", overdue.Sentence);
        Assert.Equal("Deal 11, –, 5 Nov, Olena Kovalenko", (overdue with { About = "" }).Sentence);
    }

    [Fact]
    public void Empty_stage_says_what_can_be_done() =>
        Assert.Contains("No deals in this stage.", Board([Column(1)]).Find(".nothing").TextContent, StringComparison.Ordinal);

    private static CardModel Words(long id) =>
        new(id, $"Deal {id}", "Prime Auto", "₴28,700", "Today", NextStepTone.Today, "OK", "Olena Kovalenko", 1);

    private static DrawnCard Drawn(CardModel card, string face) => new(card, (MarkupString)face);

    private static DrawnCard Card(long id) => Drawn(Words(id), "<b>old</b>");

    private static ColumnModel Column(long id, params DrawnCard[] cards) => new(id, $"Stage {id}", StageTone.Open, cards.Length, 0, cards);

    private static ComponentParameterCollectionBuilder<BoardView> Fill(ComponentParameterCollectionBuilder<BoardView> parameters, IReadOnlyList<ColumnModel> columns, Action<MoveRequest>? onMove = null) =>
        parameters.Add(p => p.Columns, columns).Add(p => p.Format, Hryvnia).Add(p => p.Undo, _ => Task.FromResult(new MoveReply(Accepted: true, "Back."))).Add(p => p.Move, request =>
        {
            onMove?.Invoke(request);
            return Task.FromResult(new MoveReply(Accepted: true, "Moved."));
        });

    private IRenderedComponent<BoardView> Board(IReadOnlyList<ColumnModel> columns) => Render<BoardView>(parameters => Fill(parameters, columns));
}
