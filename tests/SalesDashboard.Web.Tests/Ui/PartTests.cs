using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class PartTests : BunitContext
{
    private sealed record Figures(string Name, decimal Fact);

    private sealed class Row : Part
    {
        [Parameter] public Figures? Figures { get; set; }

        [Parameter] public IReadOnlyList<decimal>? Weeks { get; set; }

        [Parameter] public Func<int, string>? Address { get; set; }

        [Parameter] public EventCallback<int> Open { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"{Figures?.Name} {Figures?.Fact} {Weeks?.Count}");
    }

    [Fact]
    public void G3_A_part_is_drawn_again_only_for_other_values()
    {
        decimal[] weeks = [1, 2];
        var row = Render<Row>(parameters => Set(parameters, new Figures("West", 5), weeks));

        row.Render(parameters => Set(parameters, new Figures("West", 5), weeks));
        Assert.Equal(1, row.RenderCount);

        row.Render(parameters => Set(parameters, new Figures("West", 6), weeks));
        Assert.Equal((2, "West 6 2"), (row.RenderCount, row.Markup));

        row.Render(parameters => Set(parameters, new Figures("West", 6), [1, 2, 3]));
        Assert.Equal((3, "West 6 3"), (row.RenderCount, row.Markup));
    }

    [Fact]
    public void G3_A_parameter_that_is_left_out_or_added_draws_the_part_again()
    {
        var row = Render<Row>(parameters => parameters.Add(row => row.Figures, new Figures("West", 5)));

        row.Render(parameters => parameters.Add(row => row.Figures, new Figures("West", 5)).Add(row => row.Weeks, [1]));
        Assert.Equal((2, "West 5 1"), (row.RenderCount, row.Markup));

        row.Render(parameters => parameters.Add(row => row.Weeks, [1]));
        Assert.Equal(3, row.RenderCount);
    }

    private void Set(ComponentParameterCollectionBuilder<Row> parameters, Figures figures, decimal[] weeks) => parameters
        .Add(row => row.Figures, figures)
        .Add(row => row.Weeks, weeks)
        .Add(row => row.Address, Text)
        .Add(row => row.Open, Ignore);

    private static string Text(int number) => $"{number}";

    private void Ignore(int number) => _ = number + _ignored++;

    private int _ignored;
}
