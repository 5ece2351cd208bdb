using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>
/// What is known about one deal, where it is corrected and planned; a closed one can be recalled by those with the rights,
/// after a confirmation (PIPE-49).
/// </summary>
public sealed partial class DealPanel
{
    private bool _asks;
    private string? _reason;

    [Parameter, EditorRequired] public required DealDetails Deal { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public required BusinessClock Clock { get; set; }

    [Parameter, EditorRequired] public required bool MayEdit { get; set; }

    [Parameter, EditorRequired] public required bool MayRecall { get; set; }

    /// <summary>The outcome of the last wish, in words.</summary>
    [Parameter, EditorRequired] public required string? Message { get; set; }

    [Parameter, EditorRequired] public required Func<string, Task<IReadOnlyList<Choice>>> FindClients { get; set; }

    [Parameter] public EventCallback<EditDeal.Request> Save { get; set; }

    /// <summary>What was typed cannot be saved; the field tells why.</summary>
    [Parameter] public EventCallback Faulted { get; set; }

    [Parameter] public EventCallback<NewStep> AddStep { get; set; }

    [Parameter] public EventCallback<DealStep> CloseStep { get; set; }

    /// <summary>Confirmed; the reason may be missing.</summary>
    [Parameter] public EventCallback<string?> Recall { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    private string? Tone => Deal.Kind switch
    {
        StageKind.Open => null,
        StageKind.Won => "good",
        StageKind.Lost => "bad",
    };

    private IEnumerable<(string Key, string Value)> Rows
    {
        get
        {
            (string Key, string? Value)[] rows =
            [
                ("Board.Client", MayEdit ? null : Deal.Client),
                ("Board.Owner", Deal.Owner),
                ("Board.Pipeline", Deal.Pipeline),
                ("Board.Product", Deal.Product),
                ("Board.Source", Deal.Source),
                ("Board.CreatedOn", Format.Date(Deal.CreatedOn)),
                ("Board.InStageSince", Format.Date(Clock.DateOf(Deal.StageEnteredAt))),
                ("Board.ExpectedOn", !MayEdit && Deal.ExpectedCloseOn is { } expected ? Format.Date(expected) : null),
                ("Board.WaitingUntil", !MayEdit && Deal.WaitingUntil is { } waiting ? Format.Date(waiting) : null),
                ("Board.ClosedOn", Deal.ClosedOn is { } closed ? Format.Date(closed) : null),
                ("Board.LostReason", Deal.LostReason),
                ("Board.Comment", Deal.LostComment),
            ];
            return rows.Where(row => !string.IsNullOrEmpty(row.Value)).Select(row => (row.Key, row.Value ?? ""));
        }
    }

    private async Task ConfirmAsync()
    {
        _asks = false;
        await Recall.InvokeAsync(string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim());
        _reason = null;
    }
}
