using Microsoft.AspNetCore.Components;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Pages.Deals.Filters;

/// <summary>The panel keeps what is typed; the page gets a whole filter.</summary>
public sealed partial class DealFilterPanel
{
    private readonly FieldFaults _faults = new();
    private DealFilterForm _form = new();

    [Parameter, EditorRequired] public required DealFilter Filter { get; set; }

    [Parameter, EditorRequired] public required DealFilterOptions Options { get; set; }

    [Parameter] public EventCallback<DealFilter> Apply { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    protected override void OnInitialized() => _form = DealFilterForm.Of(Filter);

    private Task ApplyAsync() => _faults.Any ? Task.CompletedTask : Apply.InvokeAsync(_form.ApplyTo(Filter));

    private void Toggle(long stageId)
    {
        if (!_form.Stages.Remove(stageId))
        {
            _form.Stages.Add(stageId);
        }
    }

    private IEnumerable<(string Value, string Text)> Words(string key, params string[] words) =>
        words.Select(word => (word, Text[$"{key}.{char.ToUpperInvariant(word[0])}{word[1..]}"].Value));

    private IEnumerable<(string Value, string Text)> Choices(IEnumerable<Choice> choices, bool none)
    {
        var all = choices.Select(choice => (choice.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), choice.Name));
        return none ? all.Prepend(("none", Text["Filter.None"].Value)) : all;
    }
}
