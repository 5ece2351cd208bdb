using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Pages.Deals.Filters;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Deals;
using LiveBoard = SalesDashboard.Live.Views.Deals.BoardView;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>
/// The board of one pipeline. What it shows lives in its address; a drop goes through <see cref="MoveDeal"/> with the
/// rights that the person has at that moment, and the moved card comes back with the live view like everybody else's.
/// </summary>
public sealed partial class BoardPage
{
    private BoardSetup _setup = new([], [], []);
    private IReadOnlyList<ColumnModel> _columns = [];
    private BoardSpec? _shown;
    private string _more = "";
    private string _address = "";
    private DealFilterOptions? _options;
    private DealFilter? _optionsOf;

    [Parameter] public long? DealId { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required BoardColumns Models { get; init; }

    /// <summary>By what the columns are sorted, as it stands in the address; anything else = as the pipeline has it.</summary>
    private BoardSort? Sort { get; set; }

    private Format? Format { get; set; }

    protected override ViewSpec<LiveBoard>? SpecFor(Caller caller)
    {
        _setup = Engine.Read(book => BoardSetup.Read(book, caller));
        var pipeline = _setup.Pipelines.FirstOrDefault(choice => choice.Id == Filter.PipelineId) ?? _setup.Pipelines.FirstOrDefault();
        if (pipeline is null)
        {
            return null;
        }

        var asked = new DealFilter { PipelineId = pipeline.Id, Unit = Filter.Unit, ClientId = Filter.ClientId };
        if (_options is null || _optionsOf != asked)
        {
            (_options, _optionsOf) = (Engine.Read(book => DealFilterOptions.Read(book, caller.Scope, asked)), asked);
        }

        var spec = new BoardSpec(caller.Scope, pipeline.Id) { Filter = Filter, Sort = Sort, WithClosed = false };
        if (_shown is null || spec != _shown with { More = "" })
        {
            _more = "";
        }

        _shown = spec with { More = _more };
        return _shown;
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Caller is { } caller)
        {
            OpenAddressed(caller);
        }
    }

    protected override void OnAddressChanged(string query)
    {
        base.OnAddressChanged(query);
        _address = Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];
        var text = QueryHelpers.ParseQuery(query).GetValueOrDefault("sort").ToString();
        Sort = Enum.GetValues<BoardSort>().Where(sort => string.Equals(sort.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(sort => (BoardSort?)sort).FirstOrDefault();
    }

    protected override void OnViewChanged(LiveBoard? previous, LiveBoard current)
    {
        if (Format is null || Format.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }

        _columns = Models.Of(current, Format);
    }

    public override async ValueTask DisposeAsync()
    {
        _loss?.Answer.TrySetResult(null);
        _life.Dispose();
        await base.DisposeAsync();
    }

    private async Task ShowMoreAsync(long stageId)
    {
        if (_shown is not null)
        {
            _more = _shown.ShowMore(stageId).More;
            await RefreshSpecAsync();
        }
    }

    private void Go(DealFilter filter) => Go(filter, Sort);

    private void SortBy(BoardSort sort) => Go(Filter, sort == View?.UsualSort ? null : sort);

    /// <param name="sort">Null = as the pipeline has it.</param>
    private void Go(DealFilter filter, BoardSort? sort)
    {
        var address = DealAddress.Board(filter);
        Navigation.NavigateTo(sort is { } chosen ? QueryHelpers.AddQueryString(address, "sort", chosen.ToString().ToLowerInvariant()) : address);
    }

    private string StageHref(ColumnModel column) => $"{_address}#stage-{column.StageId}";
}
