using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>One open stage.</summary>
public sealed partial class BoardColumn
{
    /// <summary>How many cards "show more" adds.</summary>
    public const int PageSize = 30;

    [Parameter, EditorRequired] public required ColumnModel Column { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>A filter is on: a stage that looks empty need not be.</summary>
    [Parameter] public bool IsNarrowed { get; set; }

    [Parameter] public EventCallback<long> ShowMore { get; set; }

    [Parameter] public EventCallback<long> Add { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; set; }

    private string HeadingId => $"stage-{Column.StageId}";

    private int Hidden => Column.Count - Column.Cards.Count;
}
