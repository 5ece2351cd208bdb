using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Shared;
using SalesDashboard.Web.Shared.Live;
using SalesDashboard.Web.Shared.Shell;

namespace SalesDashboard.Web.Features.Team;

/// <summary>The head's cabinet: region, city, manager, or the same people as a ranking. A head sees the own departments alone.</summary>
public sealed partial class TeamPage : LivePage<TeamView>
{
    private const string RankingView = "ranking";

    private bool _isLoaded;

    /// <summary>yyyy-MM; without it the running month.</summary>
    [Parameter] public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "view")] public string? ViewName { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private Format? Format { get; set; }

    /// <summary>The table's one unit, by the plan and fact of its largest row.</summary>
    private AmountUnit Unit { get; set; }

    private bool IsRanking => ViewName == RankingView;


    private string TotalName => Text[Caller?.Scope is SalesScope.Company ? "Navigation.Company" : "Measure.Total"];

    protected override ViewSpec<TeamView>? SpecFor(Caller caller)
    {
        if (caller.Role is not (Role.DepartmentHead or Role.TopManagement or Role.Administrator))
        {
            return null;
        }

        if (!MonthAddress.TryRead(Period, out var month))
        {
            Navigation.NotFound();
            return null;
        }

        return new TeamSpec(caller.Scope, month);
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        _isLoaded = true;
    }

    protected override void OnViewChanged(TeamView? previous, TeamView current)
    {
        if (Format?.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }

        Unit = AmountUnitExtensions.Fitting(current.Rows
            .Select(row => Math.Max(row.Measures.Plan, row.Measures.Fact))
            .DefaultIfEmpty()
            .Max());
    }

    private string AddressOf(Month? month) => Address(month?.ToString(), ViewName);

    private static string Address(string? month, string? view) =>
        "team" + (string.IsNullOrEmpty(month) ? "" : "/" + month) + (view == RankingView ? "?view=" + RankingView : "");
}
