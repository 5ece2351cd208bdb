using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>
/// One employee in a sheet over the team: what is open, and what the head wants done (CAB-41..51). Live of its own, because
/// it outlives changes of the team's rows.
/// </summary>
public sealed partial class PersonSheet : LivePage<PersonDeskView>
{
    private readonly PartLife _life = new();
    private AssignWish? _wish;
    private string? _notice;
    private string? _letter;
    private string? _fault;

    [Parameter, EditorRequired] public required TeamRow Row { get; set; }

    [Parameter, EditorRequired] public DeskTab Tab { get; set; }

    [Parameter, EditorRequired] public Month Month { get; set; }

    [Parameter, EditorRequired] public AmountUnit Unit { get; set; }

    [Parameter] public EventCallback<DeskTab> Show { get; set; }

    [Parameter] public EventCallback Export { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required AssignActivity Assign { get; init; }

    private Format? Format { get; set; }

    protected override ViewSpec<PersonDeskView>? SpecFor(Caller caller) => new PersonDeskSpec(caller.Scope, Row.Id);

    protected override void OnViewChanged(PersonDeskView? previous, PersonDeskView current) => Format ??= Format.For(current.Currency);

    public override async ValueTask DisposeAsync()
    {
        _life.Dispose();
        await base.DisposeAsync();
    }

    private void Wish(AssignWish wish) => (_wish, _notice, _letter, _fault) = (wish, null, null, null);

    private async Task AssignAsync(AssignWish wish)
    {
        if (await User.GetAsync() is not { } caller)
        {
            return;
        }

        var request = new AssignActivity.Request(Row.Id, wish.Type, Clock.ToUtc(wish.DueAt), wish.Subject) { DealId = wish.DealId };
        _fault = await Assign.ExecuteAsync(request, caller, _life.Token) switch
        {
            ActivityOutcome.Saved => null,
            ActivityOutcome.BadText text => Text["Team.FaultText", text.Most].Value,
            ActivityOutcome.BadTime time => Text["Team.FaultTime", time.At.Year].Value,
            _ => Text["Team.FaultDenied", Row.Name].Value,
        };
        if (_fault is null)
        {
            _letter = wish.Kind == AssignKind.Letter ? MailTo(wish) : null;
            (_wish, _notice) = (null, Text["Team.Assigned", Row.Name, Text[$"Activity.{wish.Type}"]]);
        }
    }

    /// <summary>There is no mail server here: the reader's own program takes the letter over.</summary>
    private string? MailTo(AssignWish wish) => View?.Deals.FirstOrDefault(deal => deal.Id == wish.DealId)?.Email is { } address
        ? $"mailto:{Uri.EscapeDataString(address)}?subject={Uri.EscapeDataString(wish.Subject)}&body={Uri.EscapeDataString(wish.Body ?? "")}"
        : null;
}
