using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Live;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>
/// The head's cabinet: region, city, manager, the tree of departments, or the same people as a ranking. A head sees the own
/// departments alone.
/// </summary>
public sealed partial class TeamPage : LivePage<TeamView>
{
    private bool _isLoaded;
    private IReadOnlyDictionary<long, int> _processes = new Dictionary<long, int>();
    private TeamRow? _menu;
    private TeamRow? _planned;
    private TeamRow? _person;
    private DeskTab _tab;
    private ExportWish? _export;

    /// <summary>yyyy-MM; without it the running month.</summary>
    [Parameter] public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "view")] public string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? SortName { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private Format? Format { get; set; }

    /// <summary>The table's one unit, by the plan and fact of its largest row.</summary>
    private AmountUnit Unit { get; set; }

    private TeamAddress Address => TeamAddress.Read(Period, ViewName, SortName);

    /// <summary>Under what the browser keeps the open branches: whoever signs in next on this computer has others.</summary>
    private string Memory => $"team.folds.{Caller?.UserId}.{Address.Tab}";

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

        return new TeamSpec(caller.Scope, month, Address.Tab == TeamTab.Departments ? TeamGrouping.Department : TeamGrouping.Place);
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

    /// <summary>The stuck deals are in the view; automation is read from the database when the page is opened (CAB-43).</summary>
    private TeamView Counted(TeamView view) => _processes.Count == 0
        ? view
        : view with { Rows = [.. view.Rows.Select(row => row.IsBranch ? row : row with { Work = row.Work.With(_processes.GetValueOrDefault(row.Id)) })] };

    /// <summary>A method and no lambda: the rows see that it is the same and are not drawn again.</summary>
    private void OpenMenu(TeamRow row) => _menu = row;

    private void OpenPerson((TeamRow Row, DeskTab Tab) wish) => (_person, _tab, _menu) = (wish.Row, wish.Tab, null);

    /// <param name="EmployeeId">Chosen at first; null = nobody.</param>
    private sealed record ExportWish(long? EmployeeId);
}
