using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Plans;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>Read when it is opened; whether the caller may change the plan is decided by <see cref="SetPlans"/>, not here.</summary>
public sealed partial class PlanSheet : IDisposable
{
    private const int LongestReason = 1000;
    private const int Decimals = 4;

    /// <summary>The database keeps 14 digits before the point.</summary>
    private const decimal TooMuch = 100_000_000_000_000m;

    private readonly PartLife _life = new();
    private PersonPlan? _plan;
    private bool _isLoaded;
    private bool _mayEdit;
    private string _currency = "";
    private string _amount = "";
    private string? _reason;
    private string? _notice;
    private string? _fault;

    [Parameter, EditorRequired] public required TeamRow Row { get; set; }

    [Parameter, EditorRequired] public Month Month { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    [Inject] public required PersonPlans Plans { get; init; }

    [Inject] public required SetPlans Set { get; init; }

    [Inject] public required CurrentUser User { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    private bool IsBegun => Clock.Today > Month.FirstDay;

    public void Dispose()
    {
        _life.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private static Format In(string currency) => Format.For(currency);

    private bool IsLate(PlanStep step) => Clock.DateOf(step.At) > Month.FirstDay;

    private async Task LoadAsync()
    {
        if (await User.GetAsync() is not { } caller)
        {
            return;
        }

        _plan = await Plans.OfAsync(Row.Id, Month, caller, _life.Token);
        _mayEdit = caller.MayWrite && caller.Has(Rights.ManagePlans);
        _currency = _plan?.Currency ?? Format.Currency;
        _amount = _plan is null ? "" : In(_currency).Number(_plan.Amount);
        _isLoaded = true;
    }

    private async Task SaveAsync()
    {
        (_notice, _fault) = (null, null);
        if (!TypedNumber.TryParse(_amount, out var amount) || amount is < 0 or >= TooMuch || decimal.Round(amount, Decimals) != amount)
        {
            _fault = Text["Team.PlanBadAmount", _amount];
            return;
        }

        if (await User.GetAsync() is not { } caller)
        {
            return;
        }

        var reason = string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim();
        var cell = new SetPlans.Cell(Row.Id, Month, amount, _currency, reason is { Length: > LongestReason } ? reason[..LongestReason] : reason, IsTyped: true);
        _fault = await Set.ExecuteAsync([cell], caller, _life.Token) switch
        {
            SetPlans.Saved => null,
            SetPlans.ReasonMissing => Text["Team.PlanReasonMissing"].Value,
            SetPlans.ChangedMeanwhile => Text["Team.PlanChangedMeanwhile"].Value,
            _ => Text["Team.PlanDenied", Row.Name].Value,
        };
        if (_fault is null)
        {
            await LoadAsync();
            (_reason, _notice) = (null, Text["Team.PlanSaved", In(_currency).Money(amount)]);
        }
    }
}
