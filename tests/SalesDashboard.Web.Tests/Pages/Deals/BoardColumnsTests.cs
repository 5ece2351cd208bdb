using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui;
using BoardView = SalesDashboard.Live.Views.Deals.BoardView;

namespace SalesDashboard.Web.Tests.Pages.Deals;

/// <summary>A live board in words, made once for all who read alike.</summary>
public sealed class BoardColumnsTests : StoredPageTest
{
    [Fact]
    public void Another_reader_of_the_same_language_gets_the_same_columns_and_cards()
    {
        var view = View();

        var mine = Models.Of(view, new Format(English, "USD"));
        var yours = Models.Of(view, new Format(English, "USD"));

        Assert.All(mine.Zip(yours), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public void A_reader_of_another_language_gets_words_of_it()
    {
        var view = View();
        var english = Face(Models.Of(view, new Format(English, "USD")), "Idle deal");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru-RU");

        var russian = Face(Models.Of(view, new Format(CultureInfo.GetCultureInfo("ru-RU"), "USD")), "Idle deal");

        Assert.Contains("No activity", english, StringComparison.Ordinal);
        Assert.Contains("Нет дел", russian, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_changed_card_of_a_column_is_drawn_again()
    {
        var view = View();
        var column = view.Columns[0];
        var renamed = column.Cards[0] with { Deal = column.Cards[0].Deal with { Title = "Renamed deal" } };
        var next = view with { Columns = view.Columns.SetItem(0, column with { Cards = column.Cards.SetItem(0, renamed) }) };

        var before = Models.Of(view, new Format(English, "USD"));
        var after = Models.Of(next, new Format(English, "USD"));

        Assert.Contains("Renamed deal", after[0].Cards[0].Face.Value, StringComparison.Ordinal);
        Assert.Equal(before[0].Cards.Skip(1), after[0].Cards.Skip(1), ReferenceEqualityComparer.Instance);
        Assert.Same(before[1], after[1]);
    }

    [Fact]
    public void Another_day_has_other_words_for_the_same_dates()
    {
        var view = View();

        var today = Face(Models.Of(view, new Format(English, "USD")), "Urgent deal");
        var tomorrow = Face(Models.Of(view with { Today = view.Today.AddDays(1) }, new Format(English, "USD")), "Urgent deal");

        Assert.Contains("Today", today, StringComparison.Ordinal);
        Assert.Contains("! Dec", tomorrow, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_deal_is_called_is_text_and_never_markup()
    {
        var view = View();
        var column = view.Columns[0];
        var hostile = column.Cards[0] with { Deal = column.Cards[0].Deal with { Title = "<img src=x onerror=alert(1)>" }, Client = "\" onfocus=\"alert(1)" };

        var face = Models.Of(view with { Columns = [column with { Cards = [hostile] }] }, new Format(English, "USD"))[0].Cards[0].Face.Value;

        Assert.DoesNotContain("<img", face, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onfocus", face, StringComparison.Ordinal);
        Assert.Contains("&lt;img", face, StringComparison.Ordinal);
    }

    private static CultureInfo English => CultureInfo.GetCultureInfo("en-US");

    private BoardColumns Models => Services.GetRequiredService<BoardColumns>();

    private BoardView View() => Engine.Read(new BoardSpec(new Domain.Access.SalesScope.Company(), Company.Pipeline.Id));

    private static string Face(IReadOnlyList<ColumnModel> columns, string title) =>
        columns.SelectMany(column => column.Cards).Single(card => card.Card.Title == title).Face.Value;
}
