using Bunit;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Tests.Fields;

public sealed class DateFieldTests : ComponentTest
{
    private static readonly DateOnly s_day = new(2027, 4, 9);

    private readonly FieldFaults _faults = new();
    private readonly List<DateOnly?> _raised = [];

    [Fact]
    public async Task LIVE_6_A_text_that_is_no_day_stays_is_told_and_raises_nothing()
    {
        var field = Field(isRequired: false);

        await field.Find("input").ChangeAsync("soon");

        Assert.Equal("soon", field.Find("input").GetAttribute("value"));
        Assert.Equal("“soon” is not a date. Enter it like this: 12/31/2027.", field.Find("[role=alert]").TextContent);
        Assert.True(_faults.Any);
        Assert.Empty(_raised);
    }

    [Fact]
    public async Task LIVE_1_An_emptied_field_that_is_required_holds_the_form_back()
    {
        var field = Field(isRequired: true);

        await field.Find("input").ChangeAsync("");

        Assert.True(_faults.Any);
        Assert.Empty(_raised);

        await field.Find("input").ChangeAsync("04102027");

        Assert.False(_faults.Any);
        Assert.Equal([new DateOnly(2027, 4, 10)], _raised);
    }

    [Fact]
    public async Task An_emptied_field_that_is_not_required_is_no_day()
    {
        var field = Field(isRequired: false);

        await field.Find("input").ChangeAsync("");

        Assert.Equal([null], _raised);
    }

    [Fact]
    public async Task A_day_is_chosen_from_the_calendar_of_its_month()
    {
        var field = Field(isRequired: true);

        await field.Find("button.icon-button").ClickAsync(new());
        await field.FindAll("button.mud-day").Single(day => day.TextContent.Trim() == "21" && !day.ClassList.Contains("mud-hidden")).ClickAsync(new());

        Assert.Equal([new DateOnly(2027, 4, 21)], _raised);
        Assert.Empty(field.FindAll("[data-picker]"));
    }

    private IRenderedComponent<DateField> Field(bool isRequired) => Render<DateField>(parameters => parameters
        .Add(it => it.Id, "day").Add(it => it.Value, s_day).Add(it => it.Required, isRequired).Add(it => it.Faults, _faults).Add(it => it.ValueChanged, _raised.Add));
}
