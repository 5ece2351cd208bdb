using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Clients;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Clients.Card;

/// <summary>
/// A client or lead that was clicked somewhere (CAB-32): what is known of it, its deals and what was and will be done. One
/// outside the scope is answered exactly as one that does not exist.
/// </summary>
public sealed partial class ClientCardPage
{
    [Parameter] public long ClientId { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private Format? Format { get; set; }

    protected override ViewSpec<ClientCardView>? SpecFor(Caller caller) => new ClientCardSpec(caller.Scope, ClientId);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Caller is not null && View?.Client is null)
        {
            Navigation.NotFound();
        }
    }

    protected override void OnViewChanged(ClientCardView? previous, ClientCardView current)
    {
        if (Format is null || Format.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }
    }

    private static IEnumerable<(string Key, string Value)> Facts(ClientCardView view, ClientSnapshot client, Format format)
    {
        (string Key, string? Value)[] facts =
        [
            ("ClientCard.Responsible", view.Responsible),
            ("ClientCard.Phone", client.Phone),
            ("ClientCard.Email", client.Email),
            ("ClientCard.City", client.City),
            ("ClientCard.Source", client.Source),
            ("ClientCard.OpenSum", format.Money(view.OpenSum)),
            ("ClientCard.WonSum", format.Money(view.WonSum)),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Key, fact.Value ?? ""));
    }

    private static string? Tone(StageKind kind) => kind switch
    {
        StageKind.Open => null,
        StageKind.Won => "good",
        StageKind.Lost => "muted",
    };

    private static string? Tone(ActivityState state) => state switch
    {
        ActivityState.Open => null,
        ActivityState.Overdue => "overdue",
        ActivityState.InTime or ActivityState.Late => "closed",
    };
}
