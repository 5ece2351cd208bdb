using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.SavedViews;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.SavedViews;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Clients;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Deals;
using SalesDashboard.Web.Ui.Interop;
using SalesDashboard.Web.Ui.SavedViews;

namespace SalesDashboard.Web.Pages.Clients;

/// <summary>
/// The audience (PIPE-19, PIPE-36): clients by filters that live in the address and can be saved, and mass actions over the
/// ticked ones or, with none ticked, over the whole filter.
/// </summary>
public sealed partial class ClientsPage
{
    /// <summary>More rows would make the page heavy; the next ones are shown from there on instead.</summary>
    private const int MostRows = 5 * AudienceSpec.PageSize;

    private readonly PartLife _life = new();
    private ClientFilter _filter = ClientFilter.All;
    private ClientOptions _options = ClientOptions.None;
    private IReadOnlyList<SavedViewQuery.Row> _views = [];
    private string? _viewMessage;
    private int _limit = AudienceSpec.PageSize;
    private AudienceRow? _after;
    private bool _mayMass;

    [Inject] public required SavedViewQuery Views { get; init; }

    [Inject] public required SaveView Saver { get; init; }

    [Inject] public required DeleteView Deleter { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private Format? Format { get; set; }

    protected override void OnAddressChanged(string query)
    {
        _filter = ClientAddress.Read(query);
        (_limit, _after) = (AudienceSpec.PageSize, null);
        _selected.Clear();
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await ReadViewsAsync();
    }

    protected override ViewSpec<AudienceView>? SpecFor(Caller caller)
    {
        _options = Engine.Read(book => ClientOptions.Read(book, caller.Scope));
        _mayMass = caller.MayWrite && caller.Has(RoleRights.Recall);
        return new AudienceSpec(caller.Scope, _filter) { Limit = _limit, After = _after };
    }

    protected override void OnViewChanged(AudienceView? previous, AudienceView current)
    {
        if (Format?.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _life.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReadViewsAsync() =>
        _views = await User.GetAsync() is { } caller ? await Views.ReadAsync(ViewPage.Clients, caller, CancellationToken.None) : [];

    private async Task SaveViewAsync(string? name)
    {
        if (await User.GetAsync() is { } caller)
        {
            var outcome = await Saver.ExecuteAsync(new SaveView.Request(ViewPage.Clients, name, ClientAddress.Query(_filter)), caller, CancellationToken.None);
            _viewMessage = SaveWords.Of(outcome, Text);
            await ReadViewsAsync();
        }
    }

    private async Task DeleteViewAsync(long viewId)
    {
        if (await User.GetAsync() is { } caller)
        {
            await Deleter.ExecuteAsync(viewId, caller, CancellationToken.None);
            await ReadViewsAsync();
        }
    }

    private Task MoreAsync()
    {
        (_limit, _after) = _limit < MostRows ? (_limit + AudienceSpec.PageSize, _after) : (AudienceSpec.PageSize, View?.Rows.LastOrDefault());
        return RefreshSpecAsync();
    }

    private Task FromStartAsync()
    {
        (_limit, _after) = (AudienceSpec.PageSize, null);
        return RefreshSpecAsync();
    }

    private void Go(ClientFilter filter) => Navigation.NavigateTo(ClientAddress.Of(filter));

    private static string DealsOf(AudienceRow row) => DealAddress.List(new DealFilter { ClientId = row.Client.Id, Kind = StageKind.Open });

    private static string? WordOf(ChangeEventArgs e) => e.Value is string word && !string.IsNullOrWhiteSpace(word) ? word.Trim() : null;
}
