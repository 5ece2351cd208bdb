using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>
/// The fields of a deal that people correct, each by itself; all go with the version that is shown. The deal may change under
/// the reader's hands: what he is typing stays, and the field tells what it would replace.
/// </summary>
public sealed partial class DealFields
{
    private FieldDraft _title;
    private FieldDraft _amount;
    private string? _badAmount;

    /// <summary>From a save until the next letter: the deal decides what is shown.</summary>
    private bool _isSettling;

    [Parameter, EditorRequired] public required DealDetails Deal { get; set; }

    [Parameter, EditorRequired] public required Func<string, Task<IReadOnlyList<Choice>>> FindClients { get; set; }

    [Parameter] public EventCallback<EditDeal.Request> Save { get; set; }

    /// <summary>Something was typed that is no wish; the outcome of the one before it is not to stand beside the fault.</summary>
    [Parameter] public EventCallback Faulted { get; set; }

    private EditDeal.Request Now => new(Deal.Id, Deal.Version, Deal.Title, Deal.Amount, Deal.ExpectedCloseOn, Deal.ClientId, Deal.WaitingUntil);

    private string AmountText => Deal.Amount?.ToString("0.####", CultureInfo.CurrentCulture) ?? "";

    protected override void OnParametersSet()
    {
        if (!_isSettling)
        {
            return;
        }

        // What is stored by now is no draft any more; what was refused stays as it was typed.
        if (_title.Text?.Trim() == Deal.Title)
        {
            _title = default;
        }

        if (_amount.Text is { } typed && (TypedNumber.TryParse(typed, out var amount) ? amount == Deal.Amount : typed.Trim().Length == 0 && Deal.Amount is null))
        {
            _amount = default;
        }
    }

    private void TypeTitle(ChangeEventArgs e) => (_title, _isSettling) = (_title.With(Raw(e), Deal.Title), false);

    private void TypeAmount(ChangeEventArgs e) => (_amount, _isSettling) = (_amount.With(Raw(e), AmountText), false);

    private Task SaveTitleAsync(ChangeEventArgs e)
    {
        TypeTitle(e);
        return SaveAsync(Now with { Title = Typed(e) });
    }

    private Task SaveAmountAsync(ChangeEventArgs e)
    {
        var typed = Typed(e);
        _badAmount = null;
        TypeAmount(e);
        if (typed.Length == 0)
        {
            return SaveAsync(Now with { Amount = null });
        }

        if (!TypedNumber.TryParse(typed, out var amount))
        {
            _badAmount = typed;
            return Faulted.InvokeAsync();
        }

        return SaveAsync(Now with { Amount = amount });
    }

    /// <summary>The outcome comes with the deal, as it is by then.</summary>
    private Task SaveAsync(EditDeal.Request request)
    {
        _isSettling = true;
        return request == Now ? Task.CompletedTask : Save.InvokeAsync(request);
    }

    private static string Raw(ChangeEventArgs e) => e.Value as string ?? "";

    private static string Typed(ChangeEventArgs e) => Raw(e).Trim();

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(ChangeEventArgs e) =>
        DateOnly.TryParseExact(Typed(e), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
