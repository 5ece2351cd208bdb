using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>The tree with its open branches, which the browser remembers for each user and grouping.</summary>
public sealed partial class TeamGrid : IAsyncDisposable
{
    private readonly Folding _folding = new();
    private readonly PartScript _script = new("./Pages/Team/TeamGrid.razor.js");
    private ElementReference _table;
    private TeamView _sorted = new(default, default, "", default, default, [], default);

    [Parameter, EditorRequired] public required TeamView View { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public AmountUnit Unit { get; set; }

    /// <summary>Name of the foot row.</summary>
    [Parameter, EditorRequired] public required string TotalName { get; set; }

    [Parameter, EditorRequired] public required TeamAddress Address { get; set; }

    /// <summary>Under what the open branches are kept: the user and the grouping.</summary>
    [Parameter, EditorRequired] public required string Memory { get; set; }

    /// <summary>Something of a person is to be shown.</summary>
    [Parameter] public EventCallback<(TeamRow Row, DeskTab Tab)> Open { get; set; }

    /// <summary>The menu of a person is wanted.</summary>
    [Parameter] public EventCallback<TeamRow> Menu { get; set; }

    [Inject] public required IJSRuntime Script { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private IEnumerable<(TeamRow Row, int Position, bool IsOpen)> Visible
    {
        get
        {
            var placed = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (row, isOpen) in _folding.Visible(_sorted))
            {
                var position = placed[row.Parent ?? ""] = placed.GetValueOrDefault(row.Parent ?? "") + 1;
                yield return (row, position, isOpen);
            }
        }
    }

    protected override void OnParametersSet() => _sorted = Address.Sort is { } sort ? View with { Rows = [.. sort.Apply(View.Rows)] } : View;

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        await _script.StartAsync(Script, _table);
        if (await _script.CallAsync<string[]>(Script, "folds", Memory) is { Length: > 0 } turned)
        {
            _folding.Restore(turned);
            StateHasChanged();
        }
    }

    private Task ToggleAsync(string key)
    {
        _folding.Toggle(key);
        return _script.CallAsync(Script, "keep", Memory, _folding.Turned);
    }
}
