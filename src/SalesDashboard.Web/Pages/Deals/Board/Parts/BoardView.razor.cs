using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>
/// The board of one pipeline. Dumb: it shows <see cref="Columns"/> and hands a drop to <see cref="Move"/>. While
/// <see cref="Move"/> runs (it may ask for a lost reason first) the card stays where it was; the page must have
/// put the moved card into new columns and drawn them before it answers, so the answer finds the card in its place.
/// </summary>
public sealed partial class BoardView
{
    private static readonly string UndoSeconds = UndoMove.Time.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    private readonly PartScript _script = new("./Pages/Deals/Board/Parts/BoardView.razor.js");
    private ElementReference _frame;

    /// <summary>All stages in their order; Won and Lost become drop targets and menu entries.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<ColumnModel> Columns { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>Decides a drop. A refusal is an answer, not an exception.</summary>
    [Parameter, EditorRequired] public required Func<MoveRequest, Task<MoveReply>> Move { get; set; }

    /// <summary>Takes a move back.</summary>
    [Parameter, EditorRequired] public required Func<UndoRequest, Task<MoveReply>> Undo { get; set; }

    /// <summary>A card (the id of its deal) was lifted; null = put down again.</summary>
    [Parameter] public EventCallback<long?> Lift { get; set; }

    /// <summary>A deal is to be added to a stage (its id).</summary>
    [Parameter] public EventCallback<long> Add { get; set; }

    /// <summary>In columns that are sorted a card has no slot of its own: it is moved between stages only.</summary>
    [Parameter] public bool IsSorted { get; set; }

    /// <summary>A filter is on: a stage that looks empty need not be.</summary>
    [Parameter] public bool IsNarrowed { get; set; }

    /// <summary>Who else looks, above the columns.</summary>
    [Parameter] public RenderFragment? Onlookers { get; set; }

    /// <summary>More cards of a stage (its id) are wanted.</summary>
    [Parameter] public EventCallback<long> ShowMore { get; set; }

    /// <summary>A deal (its id) is to be opened.</summary>
    [Parameter] public EventCallback<long> Open { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    private IEnumerable<ColumnModel> OpenColumns => Columns.Where(column => column.Kind == StageTone.Open);

    private IEnumerable<ColumnModel> ClosedColumns => Columns.Where(column => column.Kind != StageTone.Open);

    /// <summary>
    /// Called by the board's script, so everything in the request is a claim of the browser: only a stage of this board is
    /// passed on, and <see cref="Move"/> decides about rights and version on the record itself.
    /// </summary>
    [JSInvokable]
    public async Task<MoveReply> MoveAsync(MoveRequest request)
    {
        if (Columns.All(column => column.StageId != request.StageId))
        {
            return new MoveReply(Accepted: false, Text["Board.StageGone"]);
        }
        return await Move(request);
    }

    /// <summary>Called by the board's script; what is taken back, the action looks up itself.</summary>
    [JSInvokable]
    public Task<MoveReply> UndoAsync(UndoRequest request) => Undo(request);

    /// <summary>Called by the board's script: nothing on a card listens by itself. What may be shown, the panel decides.</summary>
    [JSInvokable]
    public Task OpenAsync(long dealId) => Open.InvokeAsync(dealId);

    [JSInvokable]
    public Task LiftAsync(long? dealId) => Lift.InvokeAsync(dealId);

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender ? _script.StartWithAsync(Script, _frame, this) : Task.CompletedTask;

    private static string? MenuClass(ColumnModel column) => column.Kind switch
    {
        StageTone.Open => null,
        StageTone.Won => "good",
        StageTone.Lost => "bad",
    };
}
