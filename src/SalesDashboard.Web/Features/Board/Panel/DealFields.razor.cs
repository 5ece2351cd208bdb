using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Web.Shared;

namespace SalesDashboard.Web.Features.Board.Panel;

/// <summary>The fields of a deal that people correct, each by itself; all go with the version that is shown.</summary>
public sealed partial class DealFields
{
    private string? _badAmount;

    [Parameter, EditorRequired] public required DealDetails Deal { get; set; }

    [Parameter, EditorRequired] public required Func<string, Task<IReadOnlyList<Choice>>> FindClients { get; set; }

    [Parameter] public EventCallback<EditDeal.Request> Save { get; set; }

    private EditDeal.Request Now => new(Deal.Id, Deal.Version, Deal.Title, Deal.Amount, Deal.ExpectedCloseOn, Deal.ClientId, Deal.WaitingUntil);

    private string AmountText => Deal.Amount?.ToString("0.####", CultureInfo.CurrentCulture) ?? "";

    private Task SaveAmountAsync(ChangeEventArgs e)
    {
        var typed = Typed(e);
        _badAmount = null;
        if (typed.Length == 0)
        {
            return SaveAsync(Now with { Amount = null });
        }

        if (!TypedNumber.TryParse(typed, out var amount))
        {
            _badAmount = typed;
            return Task.CompletedTask;
        }

        return SaveAsync(Now with { Amount = amount });
    }

    private Task SaveAsync(EditDeal.Request request) => request == Now ? Task.CompletedTask : Save.InvokeAsync(request);

    private static string Typed(ChangeEventArgs e) => (e.Value as string ?? "").Trim();

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(ChangeEventArgs e) =>
        DateOnly.TryParseExact(Typed(e), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
