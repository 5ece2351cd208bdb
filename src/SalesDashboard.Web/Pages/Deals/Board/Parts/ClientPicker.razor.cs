using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>A client by typing a part of its name; emptied = no client.</summary>
public sealed partial class ClientPicker
{
    private string _text = "";
    private string? _name;
    private bool _isTyping;
    private IReadOnlyList<Choice> _found = [];
    private bool _isUnknown;

    /// <summary>Of the input, for its label.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    [Parameter, EditorRequired] public required long? ClientId { get; set; }

    /// <summary>The name of the client that is chosen. Another name replaces what is shown, but not what is being typed.</summary>
    [Parameter] public string? Name { get; set; }

    [Parameter, EditorRequired] public required Func<string, Task<IReadOnlyList<Choice>>> Find { get; set; }

    [Parameter] public EventCallback<Choice?> Chosen { get; set; }

    private string ListId => $"{Id}-list";

    protected override void OnParametersSet()
    {
        if (Name == _name)
        {
            return;
        }

        _name = Name;
        if (!_isTyping)
        {
            _text = Name ?? "";
        }
    }

    private async Task SearchAsync(ChangeEventArgs e)
    {
        (_text, _isTyping) = (e.Value as string ?? "", true);
        if (string.IsNullOrWhiteSpace(_text))
        {
            (_found, _isUnknown, _isTyping) = ([], false, false);
            await Chosen.InvokeAsync(null);
            return;
        }

        var asked = _text;
        var found = await Find(asked);
        // An answer to an older text comes late and says nothing any more.
        if (asked == _text)
        {
            (_found, _isUnknown) = (found, found.Count == 0 && asked.Trim().Length > 1);
        }
    }

    private Task ChooseAsync(Choice choice)
    {
        (_text, _found, _isUnknown, _isTyping) = (choice.Name, [], false, false);
        return Chosen.InvokeAsync(choice);
    }
}
