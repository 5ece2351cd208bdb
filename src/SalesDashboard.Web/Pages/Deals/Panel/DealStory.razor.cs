using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>The deal's journal in words: who, when, from where to where, what was skipped and why (PIPE-52, PIPE-53).</summary>
public sealed partial class DealStory
{
    [Parameter, EditorRequired] public required ImmutableArray<HistoryStep> History { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public required BusinessClock Clock { get; set; }

    private string Heading(HistoryStep step) => step.Kind switch
    {
        HistoryKind.Created => Text["Board.Story.Created", step.To ?? ""],
        HistoryKind.Moved => Text["Board.Story.Moved", step.From ?? "", step.To ?? ""],
        HistoryKind.Won => Text["Board.Story.Won", step.From ?? "", step.To ?? ""],
        HistoryKind.Lost => Text["Board.Story.Lost", step.From ?? "", step.To ?? ""],
        HistoryKind.Recalled => Text["Board.Story.Recalled", step.From ?? "", step.To ?? ""],
        HistoryKind.Edited => Text["Board.Story.Edited"],
    };
}
