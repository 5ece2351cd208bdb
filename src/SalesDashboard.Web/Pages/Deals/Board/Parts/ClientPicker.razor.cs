using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using SalesDashboard.Web.Ui.Fields;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>
/// A client by typing a part of its name; emptied = no client. A whole name that is typed and not clicked chooses that client;
/// any other text is refused when the field is left, so that nothing is saved without the client that was meant.
/// </summary>
public sealed partial class ClientPicker : IAsyncDisposable
{
    private readonly PartScript _script = new("./Pages/Deals/Board/Parts/ClientPicker.razor.js");
    private ElementReference _root;
    private string _shown = "";
    private string _typed = "";
    private string? _name;
    private bool _isTyping;
    private bool _isUnknown;
    private bool _isRefused;
    private IReadOnlyList<Choice> _found = [];
    private Choice? _active;

    /// <summary>Of the input, for its label.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    [Parameter, EditorRequired] public required long? ClientId { get; set; }

    /// <summary>The name of the client that is chosen. Another name replaces what is shown, but not what is being typed.</summary>
    [Parameter] public string? Name { get; set; }

    [Parameter, EditorRequired] public required Func<string, Task<IReadOnlyList<Choice>>> Find { get; set; }

    [Parameter] public EventCallback<Choice?> Chosen { get; set; }

    /// <summary>Of the form that is not to be sent while the text chooses nobody.</summary>
    [Parameter] public FieldFaults? Faults { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    private string ListId => $"{Id}-list";

    public ValueTask DisposeAsync()
    {
        Faults?.Set(Id, isFaulty: false);
        return _script.DisposeAsync();
    }

    protected override void OnParametersSet()
    {
        if (Name == _name)
        {
            return;
        }

        _name = Name;
        if (!_isTyping)
        {
            _shown = _typed = Name ?? "";
        }
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? _script.StartAsync(Script, _root) : Task.CompletedTask;

    private string OptionId(Choice choice) => $"{Id}-{choice.Id}";

    private async Task SearchAsync(ChangeEventArgs e)
    {
        (_typed, _isTyping) = (e.Value as string ?? "", true);
        Refuse(false);
        if (string.IsNullOrWhiteSpace(_typed))
        {
            (_found, _active, _isUnknown) = ([], null, false);
            return;
        }

        var asked = _typed;
        var found = await Find(asked);
        // An answer to an older text comes late and says nothing any more.
        if (asked == _typed && _isTyping)
        {
            (_found, _active, _isUnknown) = (found, null, found.Count == 0 && asked.Trim().Length > 1);
        }
    }

    private async Task KeyDownAsync(KeyboardEventArgs key)
    {
        if (_found.Count == 0)
        {
            return;
        }

        switch (key.Key)
        {
            case "ArrowDown":
                _active = _found[(IndexOfActive() + 1) % _found.Count];
                break;
            case "ArrowUp":
                _active = _found[(Math.Max(IndexOfActive(), 0) + _found.Count - 1) % _found.Count];
                break;
            case "Enter" when (_active ?? Exact(_found, _typed)) is { } choice:
                await ChooseAsync(choice);
                break;
            case "Escape":
                (_found, _active) = ([], null);
                break;
        }
    }

    /// <summary>The field is left, or Enter was pressed in it.</summary>
    private async Task LeaveAsync(string? left)
    {
        if (!_isTyping)
        {
            return;
        }

        var text = _shown = left ?? "";
        if (text.Trim().Length == 0)
        {
            await ChooseAsync(null);
        }
        else if (Exact(await Find(text), text) is { } choice)
        {
            await ChooseAsync(choice);
        }
        else if (_isTyping)
        {
            Refuse(true);
        }
    }

    private Task ChooseAsync(Choice? choice)
    {
        _shown = _typed = choice?.Name ?? "";
        (_found, _active) = ([], null);
        (_isUnknown, _isTyping) = (false, false);
        Refuse(false);
        return Chosen.InvokeAsync(choice);
    }

    private void Refuse(bool isRefused)
    {
        _isRefused = isRefused;
        Faults?.Set(Id, isRefused);
    }

    private int IndexOfActive() => _active is { } active ? _found.ToList().IndexOf(active) : -1;

    /// <summary>The one client whose whole name this is; two of the same name are told apart by choosing.</summary>
    private static Choice? Exact(IReadOnlyList<Choice> found, string text) =>
        found.Where(choice => string.Equals(choice.Name, text.Trim(), StringComparison.CurrentCultureIgnoreCase)).Take(2).ToArray() is [var only] ? only : null;
}
