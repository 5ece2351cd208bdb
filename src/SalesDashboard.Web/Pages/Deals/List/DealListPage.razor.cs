using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Deals.Filters;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Deals;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Deals.List;

/// <summary>
/// The deals of a filter as a list (PIPE-44): true number and sum, a window of rows that follows changes, the status changed
/// in its column, mass actions over what is ticked or over the whole filter. What is shown lives in the address.
/// </summary>
public sealed partial class DealListPage
{
    /// <summary>More rows would make the page heavy; the next ones are shown from there on instead.</summary>
    private const int MostRows = 5 * DealListSpec.PageSize;

    private readonly PartLife _life = new();
    private BoardSetup _setup = new([], [], []);
    private DealFilterOptions _options = new([], [], [], [], [], []);
    private Dictionary<long, ImmutableArray<StageSnapshot>> _stages = [];
    private ListAddress _address = new(DealFilter.All, DealSort.NewestFirst);
    private IReadOnlyList<ListHead> _heads = ListHead.All;
    private long? _openId;
    private int _limit = DealListSpec.PageSize;
    private DealRow? _after;
    private bool _mayMass;
    private bool _mayRecall;

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    private Format? Format { get; set; }

    protected override ViewSpec<DealListView>? SpecFor(Caller caller)
    {
        (_setup, _options, _stages) = Engine.Read(book => (
            BoardSetup.Read(book, caller),
            DealFilterOptions.Read(book, caller.Scope, Filter),
            book.Catalog.Pipelines.Keys.ToDictionary(id => id, id => book.Catalog.StagesOf(id).ToImmutableArray())));
        _mayMass = caller.MayWrite && caller.Has(Rights.MassEditDeals);
        _mayRecall = caller.MayWrite && caller.Has(RoleRights.Recall);
        return new DealListSpec(caller.Scope, Filter, Sort) { Limit = _limit, After = _after };
    }

    protected override void OnAddressChanged(string query)
    {
        base.OnAddressChanged(query);
        var before = _address;
        _address = ListAddress.Read(query);
        _heads = _address.Columns == before.Columns ? _heads : ListHead.Of(_address.Columns);
        _openId = _address.OpenId;

        // A deal that is opened or closed beside the list leaves the reader where he was in it.
        if (!_address.HasRowsOf(before))
        {
            (_limit, _after) = (DealListSpec.PageSize, null);
            ClearSelection();
        }
    }

    protected override void OnViewChanged(DealListView? previous, DealListView current)
    {
        if (Format?.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _loss?.Answer.TrySetResult(null);
        _life.Dispose();
        await base.DisposeAsync();
    }

    private Task MoreAsync()
    {
        (_limit, _after) = _limit < MostRows ? (_limit + DealListSpec.PageSize, _after) : (DealListSpec.PageSize, View?.Rows.LastOrDefault());
        return RefreshSpecAsync();
    }

    private Task FromStartAsync()
    {
        (_limit, _after) = (DealListSpec.PageSize, null);
        return RefreshSpecAsync();
    }

    private DealSort Sort => _address.Sort;

    /// <summary>Narrower than its columns need, the table scrolls in its box.</summary>
    private string? WidthStyle => _address.Columns is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"min-width: {_heads.Sum(head => head.Width) + (_mayMass ? 36 : 0)}px");

    private void Go(DealFilter filter) => Go(_address with { Filter = filter });

    private void Go(ListAddress address) => Navigation.NavigateTo((address with { OpenId = null }).ToHref());

    private string HrefOf(long dealId) => (_address with { OpenId = dealId }).ToHref();

    private void OpenBeside(long dealId) => _openId = dealId;

    private void ClosePanel()
    {
        _openId = null;
        if (_address.OpenId is not null)
        {
            Navigation.NavigateTo((_address with { OpenId = null }).ToHref(), replace: true);
        }
    }

    private string SortHref(DealColumn column)
    {
        // Sums and days are looked for from the greatest on, names from the first.
        var isText = column is DealColumn.Title or DealColumn.Client or DealColumn.Stage or DealColumn.Owner;
        return (_address with { Sort = new DealSort(column, column == Sort.Column ? !Sort.IsDescending : !isText) }).ToHref();
    }

    private string ExportHref(string format)
    {
        var values = DealAddress.Values(Filter).Append(KeyValuePair.Create(DealSortAddress.Key, DealSortAddress.Write(Sort))).Where(pair => pair.Value is not null);
        return QueryHelpers.AddQueryString($"api/v1/deals/export?format={format}", values);
    }

    private string AriaSort(DealColumn column) => (column == Sort.Column, Sort.IsDescending) switch
    {
        (true, true) => "descending",
        (true, false) => "ascending",
        _ => "none",
    };

    private string Arrow(DealColumn column) => (column == Sort.Column, Sort.IsDescending) switch
    {
        (true, true) => "↓",
        (true, false) => "↑",
        _ => "",
    };

    private ImmutableArray<StageSnapshot> StagesOf(DealRow row) => _stages.GetValueOrDefault(row.Deal.PipelineId, []);
}
