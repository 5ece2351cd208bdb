using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SalesDashboard.Web.Ui.Fields;

/// <summary>
/// A field for a value that is typed as text or chosen from a picker. Its text goes to the server once, when the field is left or
/// Enter is pressed; text that says nothing stays, is told below the field and never becomes a value.
/// </summary>
public abstract class TypedField<T> : ComponentBase, IDisposable
    where T : struct
{
    private string? _typed;
    private T? _chosen;

    /// <summary>Of the input, for its label.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    [Parameter, EditorRequired] public required T? Value { get; set; }

    /// <summary>Never null where a value is required.</summary>
    [Parameter] public EventCallback<T?> ValueChanged { get; set; }

    [Parameter] public bool Required { get; set; }

    /// <summary>The name of the field, where no label stands beside it.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>Of the form that is not to be sent with a faulty field.</summary>
    [Parameter] public FieldFaults? Faults { get; set; }

    [Parameter] public bool AutoFocus { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; set; }

    protected bool IsOpen { get; set; }

    protected string? Fault { get; private set; }

    /// <summary>Shown until the owner has taken it: a save may take its time.</summary>
    protected T? Current => _chosen ?? Value;

    protected string Shown => _typed ?? (Current is { } value ? Write(value) : "");

    protected string FaultId => $"{Id}-fault";

    protected static CultureInfo Culture => CultureInfo.CurrentCulture;

    public void Dispose() => Faults?.Set(Id, isFaulty: false);

    protected abstract string Write(T value);

    protected abstract bool TryRead(string text, out T value);

    /// <summary>What is wrong with the text, with an example of a right one.</summary>
    protected abstract string FaultOf(string text);

    protected async Task TypeAsync(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0 && !Required)
        {
            Accept();
            await RaiseAsync(null);
        }
        else if (TryRead(typed, out var value))
        {
            await ChooseAsync(value);
        }
        else
        {
            (_typed, Fault) = (text ?? "", typed.Length == 0 ? Text["Fields.Required"] : FaultOf(typed));
            Faults?.Set(Id, isFaulty: true);
        }
    }

    protected async Task ChooseAsync(T? value)
    {
        if (value is null)
        {
            return;
        }

        Accept();
        _chosen = value;
        await RaiseAsync(value);
        _chosen = null;
    }

    private void Accept()
    {
        (_typed, Fault, IsOpen) = (null, null, false);
        Faults?.Set(Id, isFaulty: false);
    }

    private Task RaiseAsync(T? value) => EqualityComparer<T?>.Default.Equals(value, Value) ? Task.CompletedTask : ValueChanged.InvokeAsync(value);
}
