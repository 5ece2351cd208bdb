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
    private string? _badAmount;

    [Parameter, EditorRequired] public required DealDetails Deal { get; set; }

    [Parameter, EditorRequired] public required Func<string, Task<IReadOnlyList<Choice>>> FindClients { get; set; }

    [Parameter] public EventCallback<EditDeal.Request> Save { get; set; }

    /// <summary>Something was typed that is no wish; the outcome of the one before it is not to stand beside the fault.</summary>
    [Parameter] public EventCallback Faulted { get; set; }

    private EditDeal.Request Now => new(Deal.Id, Deal.Version, Deal.Title, Deal.Amount, Deal.ExpectedCloseOn, Deal.ClientId, Deal.WaitingUntil);

    private string AmountText => Deal.Amount?.ToString("0.####", CultureInfo.CurrentCulture) ?? "";

    private bool IsAmount(string text) =>
        TypedNumber.TryParse(text, out var amount) ? amount == Deal.Amount : string.IsNullOrWhiteSpace(text) && Deal.Amount is null;

    private Task SaveAmountAsync(string text)
    {
        _badAmount = null;
        if (text.Length == 0)
        {
            return SaveAsync(Now with { Amount = null });
        }

        if (!TypedNumber.TryParse(text, out var amount))
        {
            _badAmount = text;
            return Faulted.InvokeAsync();
        }

        return SaveAsync(Now with { Amount = amount });
    }

    /// <summary>The outcome comes with the deal, as it is by then.</summary>
    private Task SaveAsync(EditDeal.Request request) => request == Now ? Task.CompletedTask : Save.InvokeAsync(request);
}
